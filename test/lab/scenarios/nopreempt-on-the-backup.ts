import { type Scenario, scriptFails, scriptRecovers, start, stop } from '../scenario.ts';

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
  about: 'nopreempt on the node that should take over: a failing check moves nothing.',
  nodes: { sip1: conf(250), sip2: conf(60, 'nopreempt') },
  steps: [
    { when: 'both start', masters: { SIP: ['sip1'] } },
    { when: 'the check of sip1 fails', faults: [scriptFails('sip1', 'chk_sip')], masters: { SIP: ['sip1'] } },
    { when: 'sip1 stops', faults: [stop('sip1')], masters: { SIP: ['sip2'] } },
    { when: 'sip1 is back, its check fails', faults: [start('sip1')], masters: { SIP: ['sip2'] } },
    { when: 'its check recovers', faults: [scriptRecovers('sip1', 'chk_sip')], masters: { SIP: ['sip1'] } },
  ],
} satisfies Scenario;
