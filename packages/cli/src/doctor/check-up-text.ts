import type { CheckedConfiguration } from './check-configurations.ts';
import type { CheckedFile } from './check-files.ts';
import type { CheckUp, Complaint } from './check-up.ts';

/** A check-up for a person. */
export function checkUpText({ versions, configurations, files, problems, advice }: CheckUp): string {
  return [
    `kalint ${versions.kalint}, Node.js ${versions.node}, ${keepalived(versions)}`,
    '',
    ...(configurations.length === 0
      ? ['Configuration: none, so the defaults hold. kalint init writes one.']
      : configurations.flatMap(configuration)),
    '',
    ...(files.length === 0 ? [] : ['Files:', ...files.flatMap(file), '']),
    ...advice.flatMap((one) => [one, '']),
    ...(problems.length === 0 ? ['No problem was found.'] : ['Problems:', ...problems.flatMap(problem)]),
    '',
  ].join('\n');
}

function keepalived({ keepalived, newestKnown }: CheckUp['versions']): string {
  const known = `the newest one known is ${newestKnown}`;
  return keepalived === null ? `no keepalived on this machine (${known})` : `keepalived ${keepalived} (${known})`;
}

function configuration({ path, extends: bases, clusters, hosts, ...config }: CheckedConfiguration): string[] {
  return [
    `Configuration: ${path}`,
    ...(bases.length > 0 ? [`  builds on ${bases.join(', ')}`] : []),
    `  preset ${config.preset ?? 'recommended (default)'}, target ${config.target ?? 'the newest known (default)'}`,
    ...(config.ignores.length > 0 ? [`  ignores ${config.ignores.join(', ')}`] : []),
    `  hosts declared: ${hosts.length > 0 ? hosts.join(', ') : 'none (kalint facts prints what can be declared)'}`,
    ...(clusters.length === 0 ? ['  clusters: none'] : []),
    ...clusters.map(({ name, nodes }) => `  cluster ${name}: ${nodes.join(', ') || 'no file'}`),
  ];
}

function file({ path, linted, why, target, host, clusters }: CheckedFile): string[] {
  return [
    `  ${path}`,
    `    ${linted ? 'linted' : 'not linted'}: ${why}`,
    ...(linted ? [`    for keepalived ${target.value} (${target.from})`] : []),
    ...(clusters.length > 0 ? [`    node of ${clusters.join(', ')}`] : []),
    ...(host === null ? [] : [`    host ${host}`]),
  ];
}

function problem({ what, todo }: Complaint): string[] {
  return [`  ${what}`, ...(todo === undefined ? [] : [`    ${todo}`])];
}
