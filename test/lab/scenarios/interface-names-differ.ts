import { cableOut, heal, partitionOf, type Scenario } from '../scenario.ts';

const conf = (name: string, priority: number) => `
vrrp_instance MIXED {
    interface ${name}
    version 3
    virtual_router_id 140
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.140/24
    }
}`;

export default {
  about: 'An old and a new machine on one wire: the names of their interfaces are their own affair.',
  nodes: { old: conf('eth0', 100), new: conf('ens192', 120) },
  segments: {
    office: [
      ['old', 'eth0'],
      ['new', 'ens192'],
    ],
  },
  steps: [
    { when: 'both start', masters: { MIXED: ['new'] } },
    { when: 'the wire is cut', faults: [partitionOf('office', ['old'], ['new'])], masters: { MIXED: ['old', 'new'] } },
    { when: 'it is whole', faults: [heal('old', 'new')], masters: { MIXED: ['new'] } },
    { when: 'new loses its cable', faults: [cableOut('new', 'ens192')], masters: { MIXED: ['old'] } },
  ],
} satisfies Scenario;
