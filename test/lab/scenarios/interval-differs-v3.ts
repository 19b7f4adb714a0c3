import { crash, type Scenario, start } from '../scenario.ts';

const conf = (interval: number, priority: number) => `
vrrp_instance MAIL {
    interface eth0
    version 3
    virtual_router_id 25
    priority ${priority}
    advert_int ${interval}
    virtual_ipaddress {
        10.1.0.25/24
    }
}`;

export default {
  about: 'In version 3 a backup takes the interval over from the master.',
  nodes: { mx1: conf(1, 130), mx2: conf(0.3, 70) },
  steps: [
    { when: 'both start', masters: { MAIL: ['mx1'] } },
    { when: 'mx1 dies', faults: [crash('mx1')], masters: { MAIL: ['mx2'] } },
    { when: 'mx1 is back', faults: [start('mx1')], masters: { MAIL: ['mx1'] } },
  ],
} satisfies Scenario;
