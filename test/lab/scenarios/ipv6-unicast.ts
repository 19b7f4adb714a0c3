import { crash, type Scenario, start } from '../scenario.ts';

const conf = (own: number, peer: number, priority: number) => `
vrrp_instance SIX {
    interface eth0
    version 3
    virtual_router_id 6
    priority ${priority}
    advert_int 0.3
    unicast_src_ip fd00:1::${own}
    unicast_peer {
        fd00:1::${peer}
    }
    virtual_ipaddress {
        fd00:1::66/64
    }
}`;

export default {
  about: 'IPv6 by unicast.',
  nodes: { six1: conf(1, 2, 100), six2: conf(2, 1, 120) },
  steps: [
    { when: 'both start', masters: { SIX: ['six2'] } },
    { when: 'six2 dies', faults: [crash('six2')], masters: { SIX: ['six1'] } },
    { when: 'six2 is back', faults: [start('six2')], masters: { SIX: ['six2'] } },
  ],
} satisfies Scenario;
