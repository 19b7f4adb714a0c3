import {
  catalogue,
  catalogueEntries,
  NEWEST_VERSION,
  OLDEST_VERSION,
  parseIpAddress,
  resolveTarget,
} from '@kalint/parser/catalogue';
import { atValue, type ConfigPath, type ConfigProblem } from './config-problem.ts';
import type { HostConfig, KalintConfig } from './kalint-config.ts';
import { didYouMean, sentences } from './suggest.ts';

/**
 * What is wrong in a configuration that fits the schema.
 * @param hosts names of all hosts that it knows, with those of the configurations around it
 */
export function meaningProblems(config: KalintConfig, hosts: readonly string[]): ConfigProblem[] {
  return [
    ...targetProblems(config),
    ...clusterProblems(config, hosts),
    ...Object.entries(config.hosts ?? {}).flatMap(([name, host]) => addressProblems(host, ['hosts', name])),
  ];
}

/** The schema lets releases pass that never were. */
function targetProblems(config: KalintConfig): ConfigProblem[] {
  const overrides = config.overrides ?? [];
  const targets: readonly (readonly [ConfigPath, string | undefined])[] = [
    [['target'], config.target],
    ...overrides.map(({ target }, i) => [['overrides', i, 'target'], target] as const),
  ];
  return targets.flatMap(([path, target]) =>
    target === undefined || resolveTarget(target) !== undefined
      ? []
      : [
          atValue(
            path,
            `keepalived ${target} is not a release that kalint knows: they go from ${OLDEST_VERSION} to ${NEWEST_VERSION}`,
          ),
        ],
  );
}

function clusterProblems({ clusters = [] }: KalintConfig, hosts: readonly string[]): ConfigProblem[] {
  const names = clusters.map(({ name }) => name);
  return clusters.flatMap(({ name, nodes, intended = [] }, i) => [
    ...(names.indexOf(name) === i
      ? []
      : [atValue(['clusters', i, 'name'], `a second cluster "${name}": each needs a name of its own`)]),
    ...nodes.flatMap((node, j) =>
      typeof node === 'string' || node.host === undefined || hosts.includes(node.host)
        ? []
        : [atValue(['clusters', i, 'nodes', j, 'host'], unknownHost(node.host, hosts))],
    ),
    ...intended.flatMap((path, j) => intendedProblem(path, ['clusters', i, 'intended', j])),
  ]);
}

function unknownHost(name: string, hosts: readonly string[]): string {
  const known = hosts.length === 0 ? '"hosts" declares none' : `"hosts" declares ${hosts.join(', ')}`;
  return sentences(`unknown host "${name}"${didYouMean(name, hosts)}`, known);
}

function intendedProblem(path: string, at: ConfigPath): ConfigProblem[] {
  const known = [...catalogueEntries(catalogue)].map((entry) => entry.path);
  if (known.includes(path)) return [];
  const sameKeyword = known.filter((one) => one.endsWith(`/${path}`));
  const near = sameKeyword.length > 0 ? `; did you mean "${sameKeyword[0]}"?` : didYouMean(path, known);
  return [
    atValue(
      at,
      sentences(
        `"${path}" is no keyword of keepalived${near}`,
        'Blocks and keyword are joined by a slash, as in "vrrp_instance/interface"',
      ),
    ),
  ];
}

function addressProblems(host: HostConfig, at: ConfigPath): ConfigProblem[] {
  return Object.entries(host.interfaces ?? {}).flatMap(([name, { addresses = [] }]) =>
    addresses.flatMap((address, i) => {
      const parsed = parseIpAddress(address);
      const path = [...at, 'interfaces', name, 'addresses', i];
      if (parsed === undefined)
        return [
          atValue(
            path,
            `"${address}" is not an IP address with prefix length, such as "192.0.2.11/24" or "2001:db8::11/64"`,
          ),
        ];
      if (parsed.prefix !== undefined) return [];
      const usual = parsed.family === 4 ? 24 : 64;
      return [
        atValue(
          path,
          `"${address}" has no prefix length, so that its network is not known; write it as "${address}/${usual}" if it is that`,
        ),
      ];
    }),
  );
}
