import { cableIn, cableOut, heal, partition, type Scenario } from '../scenario.ts';

const conf = (priority: number) => `
vrrp_instance SIX {
    interface eth0
    version 3
    virtual_router_id 6
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        fe80::6:6
        fd00:1::66/64
    }
}`;

export default {
  about: 'A pair of IPv6 fails over when its cable is pulled, and heals after a partition.',
  nodes: { six1: conf(120), six2: conf(100) },
  steps: [
    { when: 'both start', masters: { SIX: ['six1'] } },
    { when: 'the cable of six1 is pulled', faults: [cableOut('six1', 'eth0')], masters: { SIX: ['six2'] } },
    { when: 'it is put back', faults: [cableIn('six1', 'eth0')], masters: { SIX: ['six1'] } },
    { when: 'the wire is cut', faults: [partition(['six1'], ['six2'])], masters: { SIX: ['six1', 'six2'] } },
    { when: 'the wire is whole', faults: [heal('six1', 'six2')], masters: { SIX: ['six1'] } },
  ],
} satisfies Scenario;
