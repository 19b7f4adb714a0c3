import { type Scenario, start, stop } from '../scenario.ts';

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
  about: 'A waiting node does not wait for the end of its preempt_delay when the lower master leaves.',
  nodes: { sip1: conf(250, 'preempt_delay 30'), sip2: conf(60) },
  steps: [
    { when: 'sip2 starts alone', faults: [stop('sip1')], afterSeconds: 4, masters: { SIP: ['sip2'] } },
    {
      when: 'sip1 has been waiting for three seconds',
      faults: [start('sip1')],
      afterSeconds: 3,
      masters: { SIP: ['sip2'] },
    },
    { when: 'sip2 stops', faults: [stop('sip2')], afterSeconds: 3, masters: { SIP: ['sip1'] } },
  ],
} satisfies Scenario;
