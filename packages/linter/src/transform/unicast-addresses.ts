import { type IpAddress, parseIpAddress, sameAddress } from '@kalint/parser';
import type { Member } from '../cluster/cluster.ts';
import { addressesOf } from '../cluster/virtual-router.ts';
import { addressesOfInterface } from '../facts/declared-addresses.ts';
import type { InstanceReading } from '../facts/instance-reading.ts';
import { isLinkLocal } from '../facts/validation.ts';

/** A member of a virtual router as keepalived reads it. */
export interface ReadMember extends Member {
  readonly reading: InstanceReading;
  readonly family: 4 | 6;
}

/** Addresses that were given for nodes: by name, config id or path of a node. */
export type GivenAddresses = Readonly<Record<string, readonly string[]>>;

/** The address that a node sends from, or sentences that say what is not known and what to do. */
export type FoundAddress =
  | { readonly ok: true; readonly address: IpAddress }
  | { readonly ok: false; readonly reason: string };

/**
 * The address that a member is to send from. In this order: the source address in its text; one that was given; the one
 * that is declared of its interface; of two nodes, the only peer of the other one.
 */
export function ownAddress(member: ReadMember, others: readonly ReadMember[], given: GivenAddresses): FoundAddress {
  const { reading, family } = member;
  const wanted = givenFor(member, given);
  const written = reading.sourceAddress;
  if (written !== undefined) {
    if (wanted !== undefined && !sameAddress(wanted, written)) {
      return {
        ok: false,
        reason: `${wanted.text} was given for it, but its text says ${written.text}. Change the text, or give nothing.`,
      };
    }
    return { ok: true, address: written };
  }
  if (wanted !== undefined) return { ok: true, address: wanted };
  const declared = declaredFor(member);
  const [only, second] = declared ?? [];
  if (only !== undefined && second === undefined) return { ok: true, address: only };
  if (declared === undefined || only === undefined) {
    const listed = listedByTheOther(member, others);
    return listed === undefined ? { ok: false, reason: unknown(member, declared) } : { ok: true, address: listed };
  }
  const all = declared.map(({ text }) => text).join(' and ');
  return {
    ok: false,
    reason: `${interfaceOf(member)} has ${all} of IPv${family}, and it is not known which it is to send from. Give one: ${option(member)}.`,
  };
}

/** "192.0.2.1" without what follows a slash. */
export function plain({ text }: IpAddress): string {
  return text.replace(/\/.*$/s, '');
}

/** Whether a name that somebody writes means a node. */
export function isCalled({ name, configId, path }: ReadMember['node'], written: string): boolean {
  return written === name || written === configId || written === path;
}

function givenFor({ node, family }: ReadMember, given: GivenAddresses): IpAddress | undefined {
  const texts = Object.entries(given).flatMap(([name, addresses]) => (isCalled(node, name) ? addresses : []));
  return texts.flatMap((text) => parseIpAddress(text) ?? []).find((address) => address.family === family);
}

/** What is declared of its interface and can be a source; undefined where nothing is declared. */
function declaredFor(member: ReadMember): IpAddress[] | undefined {
  const { node, reading, instance, family } = member;
  const all =
    reading.interfaceName === undefined ? undefined : addressesOfInterface(node.hostFacts, reading.interfaceName);
  const virtual = addressesOf(instance).map(({ value }) => value);
  const own = all?.filter((one) => one.family === family && !virtual.some((vip) => sameAddress(vip, one)));
  const wide = own?.filter(({ bytes }) => !isLinkLocal(bytes));
  return wide === undefined || wide.length > 0 ? wide : own;
}

function listedByTheOther(member: ReadMember, others: readonly ReadMember[]): IpAddress | undefined {
  const [other, third] = others;
  const [peer, second] = other?.reading.peers ?? [];
  if (third !== undefined || second !== undefined) return undefined;
  return peer?.address?.value.family === member.family ? peer.address.value : undefined;
}

function unknown(member: ReadMember, declared: readonly IpAddress[] | undefined): string {
  const what = whatIsUnknown(member, declared);
  return `${what}. Declare the host's interfaces with their addresses in the configuration of kalint ("hosts"; kalint facts prints them), or give one: ${option(member)}.`;
}

function whatIsUnknown(member: ReadMember, declared: readonly IpAddress[] | undefined): string {
  const { node, family } = member;
  const place = interfaceOf(member);
  if (declared !== undefined) return `no address of IPv${family} is declared of ${place}`;
  if (node.hostFacts !== undefined) return `no address is declared of ${place} of host ${node.hostFacts.name}`;
  return `nothing is declared of its host, so that the address of ${place} is not known`;
}

/** How an address is given on a command line. */
function option({ node }: ReadMember): string {
  return `--address ${node.name}=ADDRESS`;
}

function interfaceOf({ reading }: ReadMember): string {
  return reading.interfaceName ?? 'its interface, which its text does not name';
}
