import { crash, type Scenario, start } from '../scenario.ts';

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
  about: 'The lowest node does not list the one between: that shows only when the highest is gone and it must speak.',
  nodes: { api1: conf(1, [2, 3], 150), api2: conf(2, [1, 3], 120), api3: conf(3, [1], 90) },
  steps: [
    { when: 'all start', masters: { API: ['api1'] } },
    { when: 'api1 dies', faults: [crash('api1')], masters: { API: ['api2'] } },
    { when: 'api2 dies, too', faults: [crash('api2')], masters: { API: ['api3'] } },
    { when: 'api2 is back', faults: [start('api2')], masters: { API: ['api2'] } },
  ],
} satisfies Scenario;
