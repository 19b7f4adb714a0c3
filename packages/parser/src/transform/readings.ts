import { type Binding, bind } from '../bind/bind.ts';
import { nestingHints } from '../bind/nesting-hints.ts';
import type { Version } from '../catalogue/version.ts';
import { type Expansion, expand } from '../expand/expand.ts';
import { type IncludeHost, noIncludes } from '../expand/include-host.ts';
import type { SourceFile } from '../source/source-file.ts';

/** How configurations are read. */
export interface ReadingOptions {
  /** Where included files come from. Default: includes are not followed. */
  readonly host?: IncludeHost;
  /** The keepalived release whose reading counts. Default: the newest known. */
  readonly target?: Version;
}

/** What one node reads of a file. */
export interface NodeReading {
  readonly root: SourceFile;
  /** Undefined: a node whose id no `@id` line names. */
  readonly configId: string | undefined;
  readonly expansion: Expansion;
  readonly binding: Binding;
}

/** Most ids that a file is read for, each as a node of its own: so many nodes share no file. */
export const MOST_IDS = 100;

/**
 * What a node without an id reads of a file, and then what each id does that the file or its includes name; nothing more
 * of a file for which those would be more than {@link MOST_IDS}.
 */
export function readEveryNode(root: SourceFile, options: ReadingOptions = {}): NodeReading[] {
  const readings = [readNode(root, undefined, options)];
  const known = new Set<string>();
  for (const { expansion } of readings) {
    if (expansion.configIds.length > MOST_IDS || known.size > MOST_IDS) break;
    for (const configId of expansion.configIds) {
      if (known.has(configId)) continue;
      known.add(configId);
      readings.push(readNode(root, configId, options));
    }
  }
  return readings;
}

/** Whether ids were left out of the readings of a file, since there are too many. */
export function leavesIdsOut(readings: readonly NodeReading[]): boolean {
  const read = new Set(readings.map(({ configId }) => configId));
  return readings.some(({ expansion }) => expansion.configIds.some((id) => !read.has(id)));
}

/** What the node of an id reads of a file. */
export function readNode(
  root: SourceFile,
  configId: string | undefined,
  { host = noIncludes, target }: ReadingOptions,
): NodeReading {
  const release = target === undefined ? {} : { target };
  const id = configId === undefined ? {} : { configId };
  const expansion = expand(root, { host, hints: nestingHints, ...id, ...release });
  return { root, configId, expansion, binding: bind(expansion.directives, release) };
}
