import { type Scenario, start, stop } from '../scenario.ts';

const conf = (own: number, peers: readonly number[], priority: number) => `
vrrp_instance API {
    interface eth0
    version 3
    virtual_router_id 90
    priority ${priority}
    advert_int 0.3
    unicast_src_ip 10.1.0.${own}
    unicast_peer {
${peers.map((peer) => `        10.1.0.${peer}`).join('\n')}
    }
    virtual_ipaddress {
        10.1.0.90/24
    }
}`;

export default {
  about: 'The two outer nodes know the middle one only: well while it is master, two masters without it.',
  nodes: { edge1: conf(1, [2], 100), middle: conf(2, [1, 3], 200), edge2: conf(3, [2], 80) },
  steps: [
    { when: 'all start', masters: { API: ['middle'] } },
    { when: 'the middle one stops', faults: [stop('middle')], masters: { API: ['edge1', 'edge2'] } },
    { when: 'it is back', faults: [start('middle')], masters: { API: ['middle'] } },
  ],
} satisfies Scenario;
