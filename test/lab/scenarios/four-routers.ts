import { crash, type Scenario, start, stop } from '../scenario.ts';

const instance = (name: string, vrid: number, priority: number) => `
vrrp_instance ${name} {
    interface eth0
    version 3
    virtual_router_id ${vrid}
    priority ${priority}
    advert_int 0.4
    virtual_ipaddress {
        10.1.0.${100 + vrid}/24
    }
}`;

const conf = (...priorities: readonly number[]) =>
  ['NORTH', 'EAST', 'SOUTH', 'WEST'].map((name, i) => instance(name, i + 1, priorities[i] ?? 100)).join('\n');

export default {
  about: 'Four virtual routers over three nodes spread their load anew at each loss.',
  nodes: { n1: conf(150, 130, 110, 150), n2: conf(130, 150, 90, 120), n3: conf(110, 110, 150, 130) },
  steps: [
    { when: 'all start', masters: { NORTH: ['n1'], EAST: ['n2'], SOUTH: ['n3'], WEST: ['n1'] } },
    { when: 'n1 dies', faults: [crash('n1')], masters: { NORTH: ['n2'], EAST: ['n2'], SOUTH: ['n3'], WEST: ['n3'] } },
    { when: 'n3 stops', faults: [stop('n3')], masters: { NORTH: ['n2'], EAST: ['n2'], SOUTH: ['n2'], WEST: ['n2'] } },
    {
      when: 'n1 is back',
      faults: [start('n1')],
      masters: { NORTH: ['n1'], EAST: ['n2'], SOUTH: ['n1'], WEST: ['n1'] },
    },
    {
      when: 'n3 is back',
      faults: [start('n3')],
      masters: { NORTH: ['n1'], EAST: ['n2'], SOUTH: ['n3'], WEST: ['n1'] },
    },
  ],
} satisfies Scenario;
