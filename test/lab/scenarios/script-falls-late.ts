import { type Scenario, scriptFails } from '../scenario.ts';

const conf = (priority: number) => `
global_defs {
    script_user root
}

vrrp_script chk_proxy {
    script "/usr/bin/test ! -e /lab/chk_proxy.failed"
    interval 1
    fall 5
    weight -30
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
  about: 'Five failures are needed: seconds after the service has died, the address is still there.',
  nodes: { proxy1: conf(120), proxy2: conf(100) },
  steps: [
    { when: 'both start', masters: { PROXY: ['proxy1'] } },
    {
      when: 'the check of proxy1 has failed for two seconds',
      faults: [scriptFails('proxy1', 'chk_proxy')],
      afterSeconds: 2,
      masters: { PROXY: ['proxy1'] },
    },
    { when: 'it has failed for long', masters: { PROXY: ['proxy2'] } },
  ],
} satisfies Scenario;
