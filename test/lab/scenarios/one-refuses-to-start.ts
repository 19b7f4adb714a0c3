import type { Scenario } from '../scenario.ts';

const conf = (id: string, priority: number) => `
vrrp_instance BACKOFFICE {
    interface eth0
    version 3
    ${id}
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.150/24
    }
}`;

export default {
  about: 'Without a virtual_router_id the daemon ends at its start; the other node is alone.',
  nodes: { office1: conf('', 150), office2: conf('virtual_router_id 15', 100) },
  steps: [{ when: 'both start', masters: { BACKOFFICE: ['office2'] } }],
} satisfies Scenario;
