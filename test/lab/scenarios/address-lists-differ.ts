import { type Scenario, stop } from '../scenario.ts';

const conf = (priority: number, more: string) => `
vrrp_instance SITE {
    interface eth0
    version 3
    virtual_router_id 88
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.88/24
        ${more}
    }
}`;

export default {
  about: 'An address was added on one node only: up to 2.3.2 they no longer hear each other.',
  nodes: { site1: conf(130, '10.1.0.89/24'), site2: conf(100, '') },
  steps: [
    {
      when: 'both start',
      masters: { SITE: ['site1'] },
      mastersBefore: { release: '2.3.3', masters: { SITE: ['site1', 'site2'] } },
    },
    { when: 'site1 stops', faults: [stop('site1')], masters: { SITE: ['site2'] } },
  ],
} satisfies Scenario;
