import { type Scenario, start, stop } from '../scenario.ts';

const conf = (vrid: number, priority: number) => `
vrrp_instance WEB {
    interface eth0
    version 3
    virtual_router_id ${vrid}
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.80/24
    }
}`;

export default {
  about: 'A typing mistake in one virtual_router_id makes two virtual routers, each with a master.',
  nodes: { left: conf(61, 110), right: conf(16, 90) },
  steps: [
    { when: 'both start', masters: { WEB: ['left', 'right'] } },
    { when: 'left stops', faults: [stop('left')], masters: { WEB: ['right'] } },
    { when: 'left is back', faults: [start('left')], masters: { WEB: ['left', 'right'] } },
  ],
} satisfies Scenario;
