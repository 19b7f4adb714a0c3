import type { FoundClusters } from '@kalint/linter';

/** How many addresses of a cluster are named. */
const NAMED_ADDRESSES = 3;

/** How files were grouped, for a person: one line for each cluster, and what was left out. @param where what was searched */
export function describeClusters({ clusters, alone, templates }: FoundClusters, where: string): string {
  const number = clusters.length === 1 ? '1 cluster' : `${clusters.length} clusters`;
  return [
    `${number} in ${where}, by the virtual addresses that files share:`,
    ...clusters.map(({ paths, addresses }) => `  ${paths.join(', ')}: ${some(addresses)}`),
    ...(alone.length === 0 ? [] : [`  not compared, no virtual address in common with others: ${alone.join(', ')}`]),
    ...(templates.length === 0 ? [] : [`  not compared, templates: ${templates.join(', ')}`]),
  ].join('\n');
}

function some(addresses: readonly string[]): string {
  const named = addresses.slice(0, NAMED_ADDRESSES).join(', ');
  const more = addresses.length - NAMED_ADDRESSES;
  return more > 0 ? `${named} and ${more} more` : named;
}
