import type { Scenario } from '../scenario.ts';

const conf = (priority: number, more: string) => `
global_defs {
    vrrp_skip_check_adv_addr
}

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
  about: 'vrrp_skip_check_adv_addr checks nothing of a master that is known; the first advert is still looked at.',
  nodes: { site1: conf(130, '10.1.0.89/24'), site2: conf(100, '') },
  steps: [
    {
      when: 'both start',
      masters: { SITE: ['site1'] },
      mastersBefore: { release: '2.3.3', masters: { SITE: ['site1', 'site2'] } },
    },
  ],
} satisfies Scenario;
