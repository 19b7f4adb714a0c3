import { arg, list, optional } from '../define.ts';
import { enumeration } from '../types/enumeration.ts';
import { interfaceName } from '../types/interface-name.ts';

const MAN = 'Linkbeat interfaces';

/** `linkbeat_interfaces { eth0 ETHTOOL }` */
export const linkbeatInterfaces = list({
  entryPer: 'line',
  entry: {
    typeName: 'LinkbeatInterface',
    args: [arg('interface', interfaceName()), optional('type', enumeration(['MII', 'ETHTOOL', 'IOCTL']))],
    extra: 'reported',
    summary: 'An interface to ask, and perhaps how. A way that the interface does not support is replaced by another.',
    details: 'Virtual MAC interfaces are left out: the kernel reports their state.',
    source: { man: MAN, code: 'vrrp_parser.c:alloc_linkbeat_interface' },
  },
  extra: 'reported',
  since: '2.0.13',
  build: ['_WITH_LINKBEAT_'],
  summary: 'Interfaces whose link keepalived asks for at intervals, because the kernel does not report it.',
  details: 'Without a type it tries MII, then ethtool, then ioctl.',
  source: { man: MAN, code: 'vrrp_parser.c:linkbeat_interfaces_handler' },
});
