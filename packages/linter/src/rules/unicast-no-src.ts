import { type IpAddress, sameAddress } from '@kalint/parser';
import { isSince, type Version } from '@kalint/parser/catalogue';
import type { Finding, Fix } from '../engine/finding.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { readAddressLine } from '../facts/address-line.ts';
import { addressesOfInterface } from '../facts/declared-addresses.ts';
import { insertAtTop } from '../facts/insert-line.ts';
import { instanceAddresses } from '../facts/instance-addresses.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { familyOf } from '../facts/instance-values.ts';
import { isInside, networkOf } from '../facts/networks.ts';
import { isLinkLocal, mayHoldMore } from '../facts/validation.ts';
import { listOf } from '../facts/wording.ts';

/** In these releases the socket of an instance is bound to its source address: checked in the source. */
const LISTENS_ON_SOURCE_SINCE: Version = '2.2.7';

export default defineRule({
  meta: {
    id: 'unicast-no-src',
    summary: 'Unicast without `unicast_src_ip`: keepalived picks the source address itself.',
    severity: 'warning',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: [
      'keepalived.conf(5), VRRP instance(s)',
      'keepalived_netlink.c: netlink_if_address_filter, ignore_address_if_ours_or_link_local',
      'acassen/keepalived#1909',
    ],
  },
  check: (context) => ({
    end: () => {
      for (const reading of sureReadings(context.node, context.target)) {
        const { peers, source, interfaceName, instance } = reading;
        if (peers.length === 0 || source !== undefined || mayHoldMore(context.node, instance.statement)) continue;
        if (interfaceName === undefined || interfaceName.includes('$')) continue;
        const device = { name: interfaceName, ...ownAddresses(interfaceName, reading, context) };
        const finding = familyOf(reading) === 6 ? ofIpv6(reading, device, context) : ofIpv4(reading, device);
        if (finding !== undefined) context.report(finding);
      }
    },
  }),
});

/** What can be known of the addresses that an interface has without keepalived's help. */
interface Device {
  readonly name: string;
  /** Those of the instance's family, but no virtual ones. */
  readonly addresses: readonly IpAddress[];
  /** There are no others. */
  readonly complete: boolean;
}

function ownAddresses(name: string, reading: InstanceReading, { node, target }: FileRuleContext): Omit<Device, 'name'> {
  const declared = addressesOfInterface(node.hostFacts, name);
  const fixed = node.binding.model.staticAddresses.flatMap(({ statement }) => {
    const { address, device } = readAddressLine(statement, target);
    return address !== undefined && device === name ? [address] : [];
  });
  const virtual = instanceAddresses(node, target).flatMap(({ held }) => held.map(({ address }) => address));
  const addresses = [...(declared ?? []), ...fixed].filter(
    (one, i, all) =>
      one.family === familyOf(reading) &&
      !virtual.some((vip) => sameAddress(vip, one)) &&
      all.findIndex((other) => sameAddress(other, one)) === i,
  );
  return { addresses, complete: declared !== undefined };
}

/** keepalived looks at link-local addresses only. */
function ofIpv6(reading: InstanceReading, device: Device, { target }: FileRuleContext): Finding | undefined {
  const remote = reading.peers.find(({ address }) => address !== undefined && !isLinkLocal(address.value.bytes));
  if (remote?.address === undefined) return undefined;
  const listens = isSince(target, LISTENS_ON_SOURCE_SINCE);
  const then = listens
    ? 'keepalived then sends from the link-local address of the interface and listens on that alone: what the peers send to the other address of this node never arrives, and both become MASTER'
    : 'keepalived then sends from the link-local address of the interface, which the peers do not list';
  return finding(reading, device, {
    message: `${reading.name} has no unicast_src_ip, but the peer ${remote.address.value.text} is not link-local: ${then}. Add unicast_src_ip with the address that the peers list for this node.`,
    severity: listens ? 'error' : 'warning',
  });
}

/** keepalived takes the first address that the kernel lists and that is no virtual one. */
function ofIpv4(reading: InstanceReading, device: Device): Finding | undefined {
  const { name, addresses, complete } = device;
  if (complete && addresses.length < 2) return undefined;
  const known = listOf(
    addresses.map(({ text }) => text),
    'and',
  );
  const has =
    addresses.length > 1 ? `${name} has ${known}` : addresses.length === 1 ? `${name} also gets ${known}` : '';
  const picks = `keepalived sends from the first address that it finds on ${name} and listens on it`;
  return has === ''
    ? finding(reading, device, {
        message: `${reading.name} has no unicast_src_ip: ${picks}. If ${name} has several, it may be another one than the peers list, and both become MASTER. Add unicast_src_ip with the address that they list for this node.`,
        severity: 'info',
      })
    : finding(reading, device, {
        message: `${reading.name} has no unicast_src_ip, and ${has}: ${picks}, whichever that is after a restart. If the peers list another one, both become MASTER. Add unicast_src_ip with the address that they list for this node.`,
        severity: 'warning',
      });
}

function finding(
  reading: InstanceReading,
  device: Device,
  { message, severity }: Required<Pick<Finding, 'message' | 'severity'>>,
): Finding {
  const fix = writeSource(reading, device);
  const [list] = reading.unicast.filter(({ path }) => path === 'vrrp_instance/unicast_peer');
  return { message, severity, origin: list?.word.origin ?? reading.instance.origin, ...(fix && { fix }) };
}

/** The one address that shares its subnet with all peers; undefined where that cannot be told. */
function writeSource({ instance, peers }: InstanceReading, { addresses, complete }: Device): Fix | undefined {
  const near = addresses.filter((own) =>
    peers.every(({ address }) => address !== undefined && isInside(address.value, networkOf(own))),
  );
  const [own, ...others] = near;
  if (!complete || own === undefined || others.length > 0) return undefined;
  const edit = insertAtTop(instance.statement, `unicast_src_ip ${own.text}`);
  const title = `Add unicast_src_ip ${own.text}, the address in the subnet of the peers`;
  return edit && { kind: 'suggestion', title, edits: [edit] };
}
