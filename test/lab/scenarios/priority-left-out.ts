import { type Scenario, start, stop } from '../scenario.ts';

const conf = (state: string) => `
vrrp_instance BARE {
    state ${state}
    interface eth0
    version 3
    virtual_router_id 9
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.9
    }
}`;

export default {
  about: 'Without a priority state MASTER means 255, state BACKUP 100.',
  nodes: { bare1: conf('BACKUP'), bare2: conf('MASTER') },
  steps: [
    { when: 'both start', masters: { BARE: ['bare2'] } },
    { when: 'bare2 stops', faults: [stop('bare2')], masters: { BARE: ['bare1'] } },
    { when: 'it is back', faults: [start('bare2')], masters: { BARE: ['bare2'] } },
  ],
} satisfies Scenario;
