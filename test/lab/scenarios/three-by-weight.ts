import { type Scenario, scriptFails, scriptRecovers } from '../scenario.ts';

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
  about: 'Each failing check lowers a node by 25: it falls behind the next one, not behind the last.',
  nodes: { red: conf(120), green: conf(110), blue: conf(100) },
  steps: [
    { when: 'all start', masters: { STORE: ['red'] } },
    { when: 'the check of red fails', faults: [scriptFails('red', 'chk_store')], masters: { STORE: ['green'] } },
    { when: 'that of green fails', faults: [scriptFails('green', 'chk_store')], masters: { STORE: ['blue'] } },
    { when: 'that of blue fails', faults: [scriptFails('blue', 'chk_store')], masters: { STORE: ['red'] } },
    { when: 'that of blue recovers', faults: [scriptRecovers('blue', 'chk_store')], masters: { STORE: ['blue'] } },
  ],
} satisfies Scenario;
