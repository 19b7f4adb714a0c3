import { type Scenario, start, stop } from '../scenario.ts';

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
  about: 'With nopreempt everywhere the address stays with whoever has it.',
  nodes: { red: conf(250, 'nopreempt'), green: conf(150, 'nopreempt'), blue: conf(60, 'nopreempt') },
  steps: [
    { when: 'all start', masters: { STORE: ['red'] } },
    { when: 'red stops', faults: [stop('red')], masters: { STORE: ['green'] } },
    { when: 'red is back', faults: [start('red')], masters: { STORE: ['green'] } },
    { when: 'green stops', faults: [stop('green')], masters: { STORE: ['red'] } },
    { when: 'green is back', faults: [start('green')], masters: { STORE: ['red'] } },
  ],
} satisfies Scenario;
