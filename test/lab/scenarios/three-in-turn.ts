import { crash, type Scenario, start } from '../scenario.ts';

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
  about: 'Three nodes follow each other in the order of their priorities.',
  nodes: { red: conf(90), green: conf(120), blue: conf(60) },
  steps: [
    { when: 'all start', masters: { STORE: ['green'] } },
    { when: 'green dies', faults: [crash('green')], masters: { STORE: ['red'] } },
    { when: 'red dies, too', faults: [crash('red')], masters: { STORE: ['blue'] } },
    { when: 'red is back', faults: [start('red')], masters: { STORE: ['red'] } },
    { when: 'green is back', faults: [start('green')], masters: { STORE: ['green'] } },
  ],
} satisfies Scenario;
