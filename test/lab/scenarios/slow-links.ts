import { cableIn, cableOut, type Scenario } from '../scenario.ts';

const conf = (priority: number) => `
interface_up_down_delays {
    eth1 2 3
}
vrrp_instance EDGE {
    interface eth0
    version 3
    virtual_router_id 80
    priority ${priority}
    advert_int 0.3
    track_interface {
        eth1
    }
    virtual_ipaddress {
        10.1.0.81/24
    }
}`;

export default {
  about: 'interface_up_down_delays: a link is believed only when it has lasted.',
  nodes: { edge1: conf(120), edge2: conf(100) },
  steps: [
    { when: 'both start', masters: { EDGE: ['edge1'] } },
    {
      when: 'edge1 has lost its uplink for a second',
      faults: [cableOut('edge1', 'eth1')],
      afterSeconds: 1,
      masters: { EDGE: ['edge1'] },
    },
    { when: 'it has lost it for long', masters: { EDGE: ['edge2'] } },
    {
      when: 'it has it back for a second',
      faults: [cableIn('edge1', 'eth1')],
      afterSeconds: 1,
      masters: { EDGE: ['edge2'] },
    },
    { when: 'it has it back for long', masters: { EDGE: ['edge1'] } },
  ],
} satisfies Scenario;
