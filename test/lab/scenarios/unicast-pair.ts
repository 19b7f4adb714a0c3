import { cableIn, cableOut, crash, type Scenario, start } from '../scenario.ts';

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
  about: 'A pair that speaks unicast fails over like any other.',
  nodes: { api1: conf(1, [2], 150), api2: conf(2, [1], 149) },
  steps: [
    { when: 'both start', masters: { API: ['api1'] } },
    { when: 'api1 dies', faults: [crash('api1')], masters: { API: ['api2'] } },
    { when: 'api1 is back', faults: [start('api1')], masters: { API: ['api1'] } },
    { when: 'the cable of api1 is pulled', faults: [cableOut('api1', 'eth0')], masters: { API: ['api2'] } },
    { when: 'it is put back', faults: [cableIn('api1', 'eth0')], masters: { API: ['api1'] } },
  ],
} satisfies Scenario;
