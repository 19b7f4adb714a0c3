import { cableIn, cableOut, type Scenario } from '../scenario.ts';

const conf = (priority: number, tracking: string) => `
vrrp_instance EDGE {
    interface eth0
    version 3
    virtual_router_id 80
    priority ${priority}
    advert_int 0.3
    ${tracking}
    virtual_ipaddress {
        10.1.0.81/24
    }
}`;

const uplink = `track_interface {
        eth1
    }`;

export default {
  about: 'Links that are down when the daemons start are as bad as links that go down later.',
  nodes: { edge1: conf(120, uplink), edge2: conf(100, uplink) },
  steps: [
    { when: 'both start, edge1 without uplink', faults: [cableOut('edge1', 'eth1')], masters: { EDGE: ['edge2'] } },
    { when: 'edge2 loses its own link', faults: [cableOut('edge2', 'eth0')], masters: { EDGE: [] } },
    { when: 'edge1 has its uplink', faults: [cableIn('edge1', 'eth1')], masters: { EDGE: ['edge1'] } },
  ],
} satisfies Scenario;
