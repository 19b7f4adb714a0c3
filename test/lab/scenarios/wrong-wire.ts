import type { Scenario } from '../scenario.ts';

const conf = (name: string, priority: number) => `
vrrp_instance LOST {
    interface ${name}
    version 3
    virtual_router_id 141
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.141/24
    }
}`;

export default {
  about: 'One node has its instance on the other network: nobody hears anybody.',
  nodes: { here: conf('eth0', 120), there: conf('eth1', 100) },
  segments: { front: [['here', 'eth0']], back: [['there', 'eth1']] },
  steps: [{ when: 'both start', masters: { LOST: ['here', 'there'] } }],
} satisfies Scenario;
