import { crash, type Scenario, start, stop } from '../scenario.ts';

const conf = (priority: number) => `
vrrp_instance GATEWAY {
    state BACKUP
    interface eth0
    version 3
    virtual_router_id 20
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.100/24
    }
}`;

export default {
  about: 'The higher priority wins, is followed by the other when it stops or dies, and comes back.',
  nodes: { north: conf(120), south: conf(80) },
  steps: [
    { when: 'both start', masters: { GATEWAY: ['north'] } },
    { when: 'north stops in order', faults: [stop('north')], masters: { GATEWAY: ['south'] } },
    { when: 'north is back', faults: [start('north')], masters: { GATEWAY: ['north'] } },
    { when: 'north dies', faults: [crash('north')], masters: { GATEWAY: ['south'] } },
    { when: 'south stops, too', faults: [stop('south')], masters: { GATEWAY: [] } },
    { when: 'both are back', faults: [start('north'), start('south')], masters: { GATEWAY: ['north'] } },
  ],
} satisfies Scenario;
