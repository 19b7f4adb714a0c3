import type { Scenario } from '../scenario.ts';

const conf = (interval: number, priority: number) => `
vrrp_instance MAIL {
    interface eth0
    virtual_router_id 25
    priority ${priority}
    advert_int ${interval}
    virtual_ipaddress {
        10.1.0.25/24
    }
}`;

export default {
  about: 'Version 2 drops adverts of another interval.',
  nodes: { mx1: conf(1, 130), mx2: conf(2, 70) },
  steps: [{ when: 'both start', masters: { MAIL: ['mx1', 'mx2'] } }],
} satisfies Scenario;
