import { type Scenario, scriptFails, scriptRecovers } from '../scenario.ts';

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
  about: 'nopreempt on the falling master alone: the address goes, and does not come back.',
  nodes: { sip1: conf(250, 'nopreempt'), sip2: conf(60) },
  steps: [
    { when: 'both start', masters: { SIP: ['sip1'] } },
    { when: 'the check of sip1 fails', faults: [scriptFails('sip1', 'chk_sip')], masters: { SIP: ['sip2'] } },
    { when: 'it recovers', faults: [scriptRecovers('sip1', 'chk_sip')], masters: { SIP: ['sip2'] } },
    { when: 'the check of sip2 fails', faults: [scriptFails('sip2', 'chk_sip')], masters: { SIP: ['sip2'] } },
  ],
} satisfies Scenario;
