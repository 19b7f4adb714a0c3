import { arg, list, optional } from '../define.ts';
import type { ArgumentSpec } from '../spec.ts';
import { addressRange } from '../types/address-range.ts';
import { enumeration } from '../types/enumeration.ts';
import { integer } from '../types/integer.ts';
import { definedName } from '../types/name.ts';
import { port } from '../types/port.ts';
import { MAX_UINT } from './checker-common.ts';

const MAN = 'Virtual server group(s)';

const markEntry: Readonly<Record<string, readonly ArgumentSpec[]>> = {
  fwmark: [
    arg('mark', integer({ min: 0, max: MAX_UINT })),
    optional('family', enumeration(['inet', 'inet6']), { since: '2.1.0' }),
  ],
};

const shortRange = addressRange({ lastPartOnly: true });

/** `virtual_server_group NAME { … }`: addresses and firewall marks that virtual servers share. */
export const virtualServerGroup = list({
  model: 'virtualServerGroups',
  typeName: 'VirtualServerGroup',
  args: [arg('name', definedName('virtual_server_group'))],
  extra: 'reported',
  entryPer: 'line',
  neverEmpty: true,
  summary: 'Addresses, ranges and firewall marks that one virtual server serves all at once.',
  details:
    'Without a good entry the group is dropped and reported; so it is with IPv4, IPv6 and a firewall mark without a family together. Of two groups with one name the first is used, in silence. A word between the name and the brace ends keepalived (2.1.0 and newer).',
  source: { man: MAN, code: 'check_parser.c:vsg_handler' },
  entry: {
    typeName: 'VirtualServerGroupEntry',
    args: {
      byFirstWord: markEntry,
      otherwise: [arg('addresses', addressRange()), optional('port', port({ min: 0 }))],
    },
    changed: [
      {
        before: '2.0.7',
        args: { byFirstWord: markEntry, otherwise: [arg('addresses', shortRange), arg('port', port({ min: 0 }))] },
        note: 'The port must be there, and ranges are written 192.0.2.1-10 only.',
      },
      {
        before: '2.2.2',
        args: { byFirstWord: markEntry, otherwise: [arg('addresses', shortRange), optional('port', port({ min: 0 }))] },
        note: 'Ranges are written 192.0.2.1-10 only.',
      },
    ],
    summary: 'An address or a range of them with a port, or `fwmark` and a number.',
    details:
      'A range is 192.0.2.1-10, or since 2.2.2 192.0.2.1-192.0.2.10 or 192.0.2.0/28, where all addresses of the network count. The IPv6 short form has a hexadecimal end. Before 2.1.0 all addresses must be of one family.',
    source: { man: MAN, code: 'check_data.c:alloc_vsg_entry' },
  },
});
