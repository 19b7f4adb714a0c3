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

export default {
  about: 'dont_track_primary: the node without a cable stays master beside the other.',
  nodes: { edge1: conf(120, 'dont_track_primary'), edge2: conf(100, '') },
  steps: [
    { when: 'both start', masters: { EDGE: ['edge1'] } },
    {
      when: 'the cable of edge1 is pulled',
      faults: [cableOut('edge1', 'eth0')],
      masters: { EDGE: ['edge1', 'edge2'] },
    },
    { when: 'it is put back', faults: [cableIn('edge1', 'eth0')], masters: { EDGE: ['edge1'] } },
    { when: 'the cable of edge2 is pulled', faults: [cableOut('edge2', 'eth0')], masters: { EDGE: ['edge1'] } },
  ],
} satisfies Scenario;
