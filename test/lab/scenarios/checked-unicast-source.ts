import type { Scenario } from '../scenario.ts';

const conf = (own: number, peer: number, priority: number) => `
global_defs {
    vrrp_check_unicast_src
}

vrrp_instance RING {
    interface eth0
    version 3
    virtual_router_id 111
    priority ${priority}
    advert_int 0.3
    unicast_src_ip 10.1.0.${own}
    unicast_peer {
        10.1.0.${peer}
    }
    virtual_ipaddress {
        10.1.0.111/24
    }
}`;

export default {
  about: 'Each of three sends to the next only, and believes nobody but that one.',
  nodes: { ring1: conf(1, 2, 150), ring2: conf(2, 3, 120), ring3: conf(3, 1, 90) },
  steps: [{ when: 'all start', masters: { RING: ['ring1', 'ring2', 'ring3'] } }],
} satisfies Scenario;
