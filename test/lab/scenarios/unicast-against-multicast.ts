import type { Scenario } from '../scenario.ts';

const conf = (peers: string, priority: number) => `
vrrp_instance DB {
    interface eth0
    version 3
    virtual_router_id 33
    priority ${priority}
    advert_int 0.3
    ${peers}
    virtual_ipaddress {
        10.1.0.33/24
    }
}`;

const unicast = `unicast_peer {
        10.1.0.1
    }`;

export default {
  about: 'One node was moved to unicast, the other was not.',
  nodes: { db1: conf('', 140), db2: conf(unicast, 120) },
  steps: [{ when: 'both start', masters: { DB: ['db1', 'db2'] } }],
} satisfies Scenario;
