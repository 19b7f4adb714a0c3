import { crash, type Scenario, start } from '../scenario.ts';

const conf = (priority: number, settings: string) => `
vrrp_instance PLANT {
    interface eth0
    version 2
    virtual_router_id 17
    priority ${priority}
    advert_int 1
    ${settings}
    virtual_ipaddress {
        10.1.0.17/24
    }
}`;

export default {
  about: 'Version 2 with whole seconds and down_timer_adverts: a silent master is believed alive for longer.',
  nodes: { plant1: conf(150, ''), plant2: conf(100, 'down_timer_adverts 6') },
  steps: [
    { when: 'both start', masters: { PLANT: ['plant1'] } },
    {
      when: 'plant1 has been dead for four seconds',
      faults: [crash('plant1')],
      afterSeconds: 4,
      masters: { PLANT: [] },
    },
    { when: 'plant1 is dead', masters: { PLANT: ['plant2'] } },
    { when: 'plant1 is back', faults: [start('plant1')], masters: { PLANT: ['plant1'] } },
  ],
} satisfies Scenario;
