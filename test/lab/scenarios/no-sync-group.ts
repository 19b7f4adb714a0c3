import { cableIn, cableOut, type Scenario } from '../scenario.ts';

const conf = (priority: number) => `
vrrp_instance INSIDE {
    interface eth0
    version 3
    virtual_router_id 1
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.200/24
    }
}

vrrp_instance OUTSIDE {
    interface eth1
    version 3
    virtual_router_id 1
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        10.2.0.200/24
    }
}`;

export default {
  about: 'A router without a sync group is torn when one link dies. One VRID on two wires does no harm.',
  nodes: { fw1: conf(150), fw2: conf(100) },
  steps: [
    { when: 'both start', masters: { INSIDE: ['fw1'], OUTSIDE: ['fw1'] } },
    {
      when: 'fw1 loses its outer link',
      faults: [cableOut('fw1', 'eth1')],
      masters: { INSIDE: ['fw1'], OUTSIDE: ['fw2'] },
    },
    { when: 'it is back', faults: [cableIn('fw1', 'eth1')], masters: { INSIDE: ['fw1'], OUTSIDE: ['fw1'] } },
  ],
} satisfies Scenario;
