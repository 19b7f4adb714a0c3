import type { Environment } from '../engine/host-facts.ts';
import { defineRule } from '../engine/rule.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { mayHoldMore } from '../facts/validation.ts';

/** For people. */
const NAMES: Readonly<Record<Environment, string>> = {
  aws: 'AWS',
  gcp: 'Google Cloud',
  azure: 'Azure',
  hetzner: 'Hetzner Cloud',
};

export default defineRule({
  meta: {
    id: 'cloud-multicast',
    summary: 'An instance sends multicast in a cloud that does not carry it.',
    severity: 'error',
    scope: 'file',
    needsHostFacts: true,
    options: {
      overlayInterfaces: {
        type: 'strings',
        description: 'Beginnings of names of interfaces that carry multicast over the network of the cloud.',
        default: [
          'vxlan',
          'geneve',
          'gre',
          'gretap',
          'wg',
          'tun',
          'tap',
          'tinc',
          'zt',
          'br',
          'docker',
          'virbr',
          'veth',
        ],
      },
    },
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'acassen/keepalived#1367', 'acassen/keepalived#950'],
  },
  check: ({ node, target, options, report }) => ({
    end: () => {
      const environment = node.hostFacts?.environment;
      if (environment === undefined) return;
      for (const { instance, name, interfaceName, unicast, peers } of sureReadings(node, target)) {
        // Unicast without peers is a mistake of its own.
        if (peers.length > 0 || unicast.length > 0 || mayHoldMore(node, instance.statement)) continue;
        if (interfaceName === undefined || interfaceName.includes('$')) continue;
        if (options.overlayInterfaces.some((prefix) => interfaceName.startsWith(prefix))) continue;
        report({
          message: `${name} sends its adverts by multicast on ${interfaceName}, but the network of ${NAMES[environment]} drops multicast: no node hears another, and all of them become MASTER. Add unicast_src_ip with the address of this node and unicast_peer with those of the others.`,
          origin: instance.origin,
        });
      }
    },
  }),
});
