import { crash, type Scenario, scriptFails, start, stop } from '../scenario.ts';

const conf = (priority: number, settings = '') => `
global_defs {
    script_user root
}

vrrp_script chk_sip {
    script "/usr/bin/test ! -e /lab/chk_sip.failed"
    interval 1
    weight -200
}

vrrp_instance SIP {
    state BACKUP
    interface eth0
    version 3
    virtual_router_id 60
    priority ${priority}
    advert_int 0.5
    ${settings}
    track_script {
        chk_sip
    }
    virtual_ipaddress {
        10.1.0.60/24
    }
}`;

export default {
  about: 'With nopreempt on both nodes the address does not come back by itself, and no weight moves it.',
  nodes: { sip1: conf(250, 'nopreempt'), sip2: conf(60, 'nopreempt') },
  steps: [
    { when: 'both start', masters: { SIP: ['sip1'] } },
    { when: 'sip1 dies', faults: [crash('sip1')], masters: { SIP: ['sip2'] } },
    { when: 'sip1 is back', faults: [start('sip1')], masters: { SIP: ['sip2'] } },
    { when: 'the check of sip2 fails', faults: [scriptFails('sip2', 'chk_sip')], masters: { SIP: ['sip2'] } },
    { when: 'sip2 stops', faults: [stop('sip2')], masters: { SIP: ['sip1'] } },
  ],
} satisfies Scenario;
