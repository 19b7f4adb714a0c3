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

const uplinks = `track_interface {
        eth1 weight -15
        eth2 weight -15
    }`;

export default {
  about: 'Two weighted uplinks: the loss of one is borne, that of both is not.',
  nodes: { edge1: conf(120, uplinks), edge2: conf(100, uplinks) },
  steps: [
    { when: 'both start', masters: { EDGE: ['edge1'] } },
    { when: 'edge1 loses one uplink', faults: [cableOut('edge1', 'eth1')], masters: { EDGE: ['edge1'] } },
    { when: 'it loses the other', faults: [cableOut('edge1', 'eth2')], masters: { EDGE: ['edge2'] } },
    { when: 'edge2 loses one, too', faults: [cableOut('edge2', 'eth1')], masters: { EDGE: ['edge1'] } },
    { when: 'edge2 has it back', faults: [cableIn('edge2', 'eth1')], masters: { EDGE: ['edge2'] } },
  ],
} satisfies Scenario;
