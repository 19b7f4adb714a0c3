import type { VirtualRouter } from '../cluster/cluster.ts';

/** What becomes of a virtual router whose nodes do not hear each other, as half a sentence. */
export function splitBrain({ sharedAddresses, members }: VirtualRouter): string {
  const addresses = `the address${sharedAddresses.length > 1 ? 'es' : ''}`;
  const isPair = members.length === 2;
  // Nodes that were paired by their id hold no address in common.
  const held = sharedAddresses.length === 0 ? '' : ` and ${isPair ? 'all hold' : 'each of these holds'} ${addresses}`;
  // Of three nodes, those that agree still hear each other.
  return `${isPair ? 'each becomes MASTER' : 'each side has a MASTER of its own'}${held}: a split brain`;
}
