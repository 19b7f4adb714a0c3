import { type Scenario, scriptFails, scriptRecovers } from '../scenario.ts';

const conf = (priority: number) => `
global_defs {
    script_user root
}

vrrp_script chk_proxy {
    script "/usr/bin/test ! -e /lab/chk_proxy.failed"
    interval 1
    weight -50
    rise 3
}

vrrp_instance PROXY {
    state BACKUP
    interface eth0
    version 3
    virtual_router_id 44
    priority ${priority}
    advert_int 0.3
    track_script {
        chk_proxy
    }
    virtual_ipaddress {
        10.1.0.44/24
    }
}`;

export default {
  about: 'A common cause lowers both nodes by the same: nothing moves, and nothing has to.',
  nodes: { proxy1: conf(120), proxy2: conf(100) },
  steps: [
    { when: 'both start', masters: { PROXY: ['proxy1'] } },
    {
      when: 'both checks fail',
      faults: [scriptFails('proxy1', 'chk_proxy'), scriptFails('proxy2', 'chk_proxy')],
      masters: { PROXY: ['proxy1'] },
    },
    {
      when: 'that of proxy2 has recovered for one second',
      faults: [scriptRecovers('proxy2', 'chk_proxy')],
      afterSeconds: 1.2,
      masters: { PROXY: ['proxy1'] },
    },
    { when: 'it has recovered three times', masters: { PROXY: ['proxy2'] } },
  ],
} satisfies Scenario;
