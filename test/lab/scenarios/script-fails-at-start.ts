import { type Scenario, scriptFails, scriptRecovers } from '../scenario.ts';

const conf = (priority: number) => `
global_defs {
    script_user root
}

vrrp_script chk_proxy {
    script "/usr/bin/test ! -e /lab/chk_proxy.failed"
    interval 1
    fall 3
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
  about: 'A check that fails from the start keeps its node out, without waiting for `fall`.',
  nodes: { proxy1: conf(120), proxy2: conf(100) },
  steps: [
    { when: 'both start', faults: [scriptFails('proxy1', 'chk_proxy')], masters: { PROXY: ['proxy2'] } },
    { when: 'it recovers', faults: [scriptRecovers('proxy1', 'chk_proxy')], masters: { PROXY: ['proxy1'] } },
  ],
} satisfies Scenario;
