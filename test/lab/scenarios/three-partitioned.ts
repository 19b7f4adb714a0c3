import { heal, partition, type Scenario } from '../scenario.ts';

const conf = (priority: number, settings = '') => `
global_defs {
    script_user root
}

vrrp_script chk_store {
    script "/usr/bin/test ! -e /lab/chk_store.failed"
    interval 1
    weight -25
}

vrrp_instance STORE {
    interface eth0
    version 3
    virtual_router_id 200
    priority ${priority}
    advert_int 0.5
    ${settings}
    track_script {
        chk_store
    }
    virtual_ipaddress {
        10.1.0.222/24
    }
}`;

export default {
  about: 'Each part of a divided wire has a master of its own; the highest is left when it is whole.',
  nodes: { red: conf(120), green: conf(100), blue: conf(60) },
  steps: [
    { when: 'all start', masters: { STORE: ['red'] } },
    { when: 'red is alone', faults: [partition(['red'], ['green', 'blue'])], masters: { STORE: ['red', 'green'] } },
    {
      when: 'all are alone',
      faults: [partition(['red'], ['green'], ['blue'])],
      masters: { STORE: ['red', 'green', 'blue'] },
    },
    { when: 'blue is alone', faults: [partition(['red', 'green'], ['blue'])], masters: { STORE: ['red', 'blue'] } },
    { when: 'the wire is whole', faults: [heal('red', 'green', 'blue')], masters: { STORE: ['red'] } },
  ],
} satisfies Scenario;
