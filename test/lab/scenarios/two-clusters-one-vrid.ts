import type { Scenario } from '../scenario.ts';

const conf = (address: number, priority: number) => `
vrrp_instance TEAM {
    interface eth0
    version 3
    virtual_router_id 51
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.${address}/24
    }
}`;

export default {
  about:
    'Two clusters with the VRID of all tutorials on one wire: the second one has no master, once addresses do not count.',
  nodes: { blue1: conf(151, 200), blue2: conf(151, 150), pink1: conf(152, 120), pink2: conf(152, 100) },
  steps: [
    {
      when: 'all start',
      masters: { TEAM: ['blue1'] },
      mastersBefore: { release: '2.3.3', masters: { TEAM: ['blue1', 'pink1'] } },
    },
  ],
} satisfies Scenario;
