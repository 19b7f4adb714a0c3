import { heal, partition, type Scenario, start, stop } from '../scenario.ts';

const conf = `
vrrp_instance CACHE {
    interface eth0
    version 3
    virtual_router_id 11
    priority 100
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.11/24
    }
}`;

export default {
  about: 'At equal priority the incumbent stays; where two masters meet, the higher address does.',
  nodes: { cache1: conf, cache2: conf },
  steps: [
    { when: 'cache1 starts alone', faults: [stop('cache2')], masters: { CACHE: ['cache1'] } },
    { when: 'cache2 starts', faults: [start('cache2')], masters: { CACHE: ['cache1'] } },
    { when: 'the wire is cut', faults: [partition(['cache1'], ['cache2'])], masters: { CACHE: ['cache1', 'cache2'] } },
    { when: 'the wire is whole', faults: [heal('cache1', 'cache2')], masters: { CACHE: ['cache2'] } },
    { when: 'cache1 starts anew', faults: [stop('cache1'), start('cache1')], masters: { CACHE: ['cache2'] } },
  ],
} satisfies Scenario;
