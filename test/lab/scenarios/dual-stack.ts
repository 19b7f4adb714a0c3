import { type Scenario, start, stop } from '../scenario.ts';

const conf = (four: number, six: number) => `
vrrp_instance FOUR {
    interface eth0
    version 3
    virtual_router_id 46
    priority ${four}
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.46/24
    }
}

vrrp_instance SIX {
    interface eth0
    version 3
    virtual_router_id 46
    priority ${six}
    advert_int 0.3
    virtual_ipaddress {
        fe80::46:1
        fd00:1::46/64
    }
}`;

export default {
  about: 'One VRID for IPv4 and IPv6 is two virtual routers, which go their own ways.',
  nodes: { dual1: conf(150, 80), dual2: conf(100, 110) },
  steps: [
    { when: 'both start', masters: { FOUR: ['dual1'], SIX: ['dual2'] } },
    { when: 'dual1 stops', faults: [stop('dual1')], masters: { FOUR: ['dual2'], SIX: ['dual2'] } },
    {
      when: 'dual1 is back, dual2 stops',
      faults: [start('dual1'), stop('dual2')],
      masters: { FOUR: ['dual1'], SIX: ['dual1'] },
    },
  ],
} satisfies Scenario;
