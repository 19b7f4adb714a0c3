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
  about: 'A third node was added, but not to the list of the first: it never hears the master and is one itself.',
  nodes: { api1: conf(1, [2], 150), api2: conf(2, [1, 3], 120), api3: conf(3, [1, 2], 90) },
  steps: [
    { when: 'all start', masters: { API: ['api1', 'api3'] } },
    { when: 'api1 stops', faults: [stop('api1')], masters: { API: ['api2'] } },
    { when: 'api1 is back', faults: [start('api1')], masters: { API: ['api1', 'api3'] } },
  ],
} satisfies Scenario;
