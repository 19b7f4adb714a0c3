import { readdirSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { parseIpAddress, sameAddress } from '@kalint/parser/catalogue';
import type { InterfaceFacts } from '../../engine/host-facts.ts';

/**
 * All interfaces with the addresses that are their own; undefined where they cannot be listed. The addresses of one that
 * is down are not known.
 * @param virtual addresses that are there only while the node is MASTER
 */
export function interfacesOf(
  root: string,
  virtual: readonly string[],
): Readonly<Record<string, InterfaceFacts>> | undefined {
  const known = networkInterfaces();
  const names = namesIn(join(root, 'sys/class/net'));
  const entries = names?.map((name): [string, InterfaceFacts] => {
    const own = known[name]?.flatMap(({ cidr }) => (cidr === null || isOneOf(cidr, virtual) ? [] : [cidr]));
    return [name, own === undefined ? {} : { addresses: own }];
  });
  return entries && Object.fromEntries(entries);
}

function isOneOf(address: string, others: readonly string[]): boolean {
  const parsed = parseIpAddress(address);
  return others.some((other) => {
    const second = parseIpAddress(other);
    return parsed !== undefined && second !== undefined && sameAddress(parsed, second);
  });
}

/** `bonding_masters` and its like are files beside the interfaces, which are links to folders. */
function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isFile())
      .map(({ name }) => name)
      .sort();
  } catch {
    return undefined;
  }
}
