import { type Configurations, clustersOf, type LoadedConfig, type LocatedProblem } from '@kalint/linter/node';
import { shownPath } from '../configuration.ts';
import type { Complaint } from './check-up.ts';

/** A configuration of kalint that holds for some file. */
export interface CheckedConfiguration {
  readonly path: string;
  /** The files that it builds on. */
  readonly extends: readonly string[];
  /** What it says for all files; null where it says nothing. */
  readonly preset: string | null;
  readonly target: string | null;
  readonly ignores: readonly string[];
  /** Names of the hosts that it declares. */
  readonly hosts: readonly string[];
  readonly clusters: readonly { readonly name: string; readonly nodes: readonly string[] }[];
}

/** What the configurations loaded so far say, and what is wrong in them. */
export function checkConfigurations(configurations: Configurations) {
  const problems = [...configurations.problems, ...configurations.all.flatMap((one) => clustersOf(one).problems)];
  return { configurations: configurations.all.map(check), problems: problems.map(complaint) };
}

function check(loaded: LoadedConfig): CheckedConfiguration {
  const { preset = null, target = null, ignores = [], hosts = {}, clusters = [] } = loaded.config;
  return {
    path: shownPath(loaded.path),
    extends: loaded.parts.slice(0, -1).map(({ path }) => shownPath(path)),
    preset,
    target,
    ignores,
    hosts: Object.keys(hosts),
    clusters: clusters.map((cluster) => {
      const [found] = clustersOf({ ...loaded, config: { ...loaded.config, clusters: [cluster] } }).clusters;
      return { name: cluster.name, nodes: (found?.nodes ?? []).map(({ file }) => file.path) };
    }),
  };
}

/** The messages of configurations say what to do themselves. */
function complaint({ file, place, message }: LocatedProblem): Complaint {
  const where = place === undefined ? '' : `:${place.line}:${place.column}`;
  return { what: `${shownPath(file)}${where}: ${message}`, todo: undefined };
}
