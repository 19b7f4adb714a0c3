import { type Scenario, start, stop } from '../scenario.ts';

const conf = (priority: number) => `
vrrp_instance LAN {
    state MASTER
    interface eth0
    version 3
    virtual_router_id 70
    priority ${priority}
    advert_int 0.3
    nopreempt
    virtual_ipaddress {
        10.1.0.70/24
    }
}`;

export default {
  about: 'Two nodes of state MASTER elect one as usual; state MASTER switches nopreempt off.',
  nodes: { lan1: conf(90), lan2: conf(140) },
  steps: [
    { when: 'both start', masters: { LAN: ['lan2'] } },
    { when: 'lan2 stops', faults: [stop('lan2')], masters: { LAN: ['lan1'] } },
    { when: 'lan2 is back', faults: [start('lan2')], masters: { LAN: ['lan2'] } },
  ],
} satisfies Scenario;
