import type { Scenario } from '../scenario.ts';

const conf = (priority: number, delay: string) => `
global_defs {
    ${delay}
}
vrrp_instance EDGE {
    interface eth0
    version 3
    virtual_router_id 80
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.81/24
    }
}`;

export default {
  // In 2.2.7 each advert of a lower master that comes in the delay adds what is left of the delay to the wait.
  about: 'vrrp_startup_delay keeps a fresh node out for as long as it says.',
  since: '2.4.3',
  nodes: { edge1: conf(120, 'vrrp_startup_delay 5'), edge2: conf(100, '') },
  steps: [
    { when: 'both have been started for three seconds', afterSeconds: 3, masters: { EDGE: ['edge2'] } },
    { when: 'the delay is over', masters: { EDGE: ['edge1'] } },
  ],
} satisfies Scenario;
