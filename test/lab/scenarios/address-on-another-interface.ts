import { cableIn, cableOut, type Scenario } from '../scenario.ts';

const conf = (priority: number, tracked: string) => `
vrrp_instance VOICE {
    interface eth0
    version 3
    virtual_router_id 50
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.50/24
    }
    virtual_ipaddress_excluded {
        10.2.0.50/24 dev eth1 ${tracked}
    }
}`;

export default {
  about: 'The interface of an address is tracked, unless the address says no_track.',
  nodes: { voice1: conf(120, ''), voice2: conf(100, 'no_track') },
  steps: [
    { when: 'both start', masters: { VOICE: ['voice1'] } },
    { when: 'voice1 loses eth1', faults: [cableOut('voice1', 'eth1')], masters: { VOICE: ['voice2'] } },
    { when: 'voice2 loses it, too', faults: [cableOut('voice2', 'eth1')], masters: { VOICE: ['voice2'] } },
    { when: 'voice1 has it back', faults: [cableIn('voice1', 'eth1')], masters: { VOICE: ['voice1'] } },
  ],
} satisfies Scenario;
