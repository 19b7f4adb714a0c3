import { cableIn, cableOut, type Scenario, setDown, setUp } from '../scenario.ts';

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
  about: 'A tracked uplink without weight: FAULT while it is down, by cable or by hand.',
  nodes: { edge1: conf(120, uplink), edge2: conf(100, uplink) },
  steps: [
    { when: 'both start', masters: { EDGE: ['edge1'] } },
    { when: 'edge1 loses its uplink', faults: [cableOut('edge1', 'eth1')], masters: { EDGE: ['edge2'] } },
    { when: 'that of edge2 is set down', faults: [setDown('edge2', 'eth1')], masters: { EDGE: [] } },
    { when: 'it is set up', faults: [setUp('edge2', 'eth1')], masters: { EDGE: ['edge2'] } },
    { when: 'edge1 has its uplink back', faults: [cableIn('edge1', 'eth1')], masters: { EDGE: ['edge1'] } },
  ],
} satisfies Scenario;
