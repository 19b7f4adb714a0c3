import type { Scenario } from '../scenario.ts';

const conf = (group: string, priority: number) => `
global_defs {
    vrrp_mcast_group4 ${group}
    vrrp_version 3
}

vrrp_instance GROUP {
    interface eth0
    virtual_router_id 18
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.180/24
    }
}`;

export default {
  about: 'Two nodes that speak to different multicast groups do not hear each other.',
  nodes: { group1: conf('224.0.0.18', 120), group2: conf('224.0.0.118', 100) },
  steps: [{ when: 'both start', masters: { GROUP: ['group1', 'group2'] } }],
} satisfies Scenario;
