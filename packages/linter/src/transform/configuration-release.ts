import { type BoundStatement, compareVersions, type Version } from '@kalint/parser';
import { OLDEST_VERSION } from '@kalint/parser/catalogue';
import type { ConfigurationNode } from '../engine/node.ts';
import { allStatements } from '../facts/statements.ts';

/**
 * The oldest release that knows everything a configuration says: it cannot have been written for an older one.
 * What no release knows does not count.
 */
export function oldestPossibleRelease(nodes: readonly ConfigurationNode[]): Version {
  return nodes
    .flatMap((node) => allStatements(node))
    .map(releaseOf)
    .reduce((newest, release) => (compareVersions(release, newest) > 0 ? release : newest), OLDEST_VERSION);
}

/** An entry of a list is as old as its list. */
function releaseOf({ spec }: BoundStatement): Version {
  return ('since' in spec ? spec.since : undefined) ?? OLDEST_VERSION;
}
