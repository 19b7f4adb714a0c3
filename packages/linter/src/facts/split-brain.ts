import type { VirtualRouter } from '../cluster/cluster.ts';

/** What becomes of a virtual router whose nodes do not hear each other, as half a sentence. */
export function splitBrain({ sharedAddresses }: VirtualRouter): string {
  // Nodes that were paired by their id hold no address in common.
  const held = sharedAddresses.length === 0 ? '' : ` and all hold the address${sharedAddresses.length > 1 ? 'es' : ''}`;
  return `each becomes MASTER${held}: a split brain`;
}
