import { heal, partition, type Scenario, start, stop } from '../scenario.ts';

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
  about: 'When a partition heals, two masters meet and the higher one stays, nopreempt or not.',
  nodes: { sip1: conf(250, 'nopreempt'), sip2: conf(60, 'nopreempt') },
  steps: [
    { when: 'sip2 starts alone', faults: [stop('sip1')], masters: { SIP: ['sip2'] } },
    { when: 'sip1 starts', faults: [start('sip1')], masters: { SIP: ['sip2'] } },
    { when: 'the wire is cut', faults: [partition(['sip1'], ['sip2'])], masters: { SIP: ['sip1', 'sip2'] } },
    { when: 'the wire is whole', faults: [heal('sip1', 'sip2')], masters: { SIP: ['sip1'] } },
  ],
} satisfies Scenario;
