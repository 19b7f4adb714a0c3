import { arg, list, optional } from '../define.ts';
import { decimal } from '../types/decimal.ts';
import { interfaceName } from '../types/interface-name.ts';

const MAX_DELAY_SECONDS = 255;
const MAN = 'Interface up/down status change debouncing';

/** `interface_up_down_delays { eth0 0.5 2 }` */
export const interfaceUpDownDelays = list({
  entryPer: 'line',
  entry: {
    typeName: 'InterfaceUpDownDelay',
    args: [
      arg('interface', interfaceName()),
      arg('downDelay', decimal({ min: 0, max: MAX_DELAY_SECONDS })),
      optional('upDelay', decimal({ min: 0, max: MAX_DELAY_SECONDS }), { default: 0 }),
    ],
    summary: 'An interface, the seconds it must be down before that counts, and those it must be up again.',
    details:
      'Without the second number the interface counts as up at once (the manual says: after the first). The down delay must be shorter than `down_timer_adverts` − 1 advert intervals of the instances that use the interface.',
    source: { man: MAN, code: 'vrrp_parser.c:alloc_if_up_down_delay' },
  },
  extra: 'reported',
  since: '2.2.3',
  summary: 'How long a change of an interface must last before instances react to it.',
  details: 'A VMAC waits as long as its parent.',
  source: { man: MAN, code: 'vrrp_parser.c:interface_up_down_delays_handler' },
});
