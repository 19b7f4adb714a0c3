import type { IncludeHost } from '@kalint/parser';
import { NEWEST_VERSION } from '@kalint/parser/catalogue';
import { addressesOf } from '../../cluster/cluster.ts';
import { type LintInput, loadNodes } from '../../engine/load-node.ts';
import { commands } from '../../facts/commands.ts';

/** What a configuration uses of its host. */
export interface UsedOfHost {
  /** Absolute paths of the programs it runs, sorted. */
  readonly scripts: readonly string[];
  /** Addresses that it adds to interfaces: they are not the host's own. */
  readonly virtualAddresses: readonly string[];
}

/** What a configuration uses of its host, for every config id that it names. Runs nothing. */
export function usedOfHost(file: LintInput, host: IncludeHost, configId?: string): UsedOfHost {
  const nodes = loadNodes(file, { target: NEWEST_VERSION, host, configId });
  const programs = nodes.flatMap((node) => [...commands(node)].flatMap(({ parts }) => parts[0]?.text ?? []));
  const instances = nodes.flatMap(({ binding }) => binding.model.vrrpInstances);
  return {
    scripts: [...new Set(programs.filter((program) => program.startsWith('/')))].sort(),
    virtualAddresses: instances.flatMap(addressesOf).map(({ value }) => value.text),
  };
}
