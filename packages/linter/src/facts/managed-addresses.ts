import { type BoundStatement, type IpAddress, keywordOf, parseIpAddress } from '@kalint/parser';
import { readAddressLine } from './address-line.ts';
import { declaredAddresses } from './declared-addresses.ts';
import { perTarget } from './per-target.ts';
import { allStatements } from './statements.ts';

/** The addresses that a configuration puts on the host, or says that the host has. */
export interface ManagedAddresses {
  /** Of the VRRP instances. */
  readonly virtual: readonly IpAddress[];
  /** Static ones, sources of adverts, and what is declared of the host. */
  readonly others: readonly IpAddress[];
  /** Some of them cannot be told: a word is only known on the host, or a line is not an address. */
  readonly uncertain: boolean;
}

const VIRTUAL_LISTS = ['vrrp_instance/virtual_ipaddress/*', 'vrrp_instance/virtual_ipaddress_excluded/*'];
const STATIC_LIST = 'static_ipaddress/*';
const SOURCES = ['unicast_src_ip', 'mcast_src_ip', 'use_ipvlan'];

/** Which addresses this host has by its configuration, as far as that can be told. */
export const managedAddresses = perTarget((node, target): ManagedAddresses => {
  const virtual: IpAddress[] = [];
  const others = declaredAddresses(node.hostFacts).map(({ address }) => address);
  let uncertain = false;
  for (const statement of allStatements(node)) {
    const isVirtual = VIRTUAL_LISTS.includes(statement.path);
    if (isVirtual || statement.path === STATIC_LIST) {
      const { address } = readAddressLine(statement, target);
      if (address === undefined || hasUnknown(statement)) uncertain = true;
      else (isVirtual ? virtual : others).push(address);
    } else if (SOURCES.includes(keywordOf(statement))) {
      if (hasUnknown(statement)) uncertain = true;
      others.push(...statement.directive.args.flatMap(({ text }) => parseIpAddress(text.replace(/[-/].*/s, '')) ?? []));
    }
  }
  return { virtual, others, uncertain };
});

function hasUnknown({ word, directive }: BoundStatement): boolean {
  return [word, ...directive.args].some(({ unknown }) => unknown);
}
