import { type Scenario, scriptFails, scriptRecovers } from '../scenario.ts';

const conf = (priority: number) => `
global_defs {
    script_user root
}

vrrp_script chk_proxy {
    script "/usr/bin/test ! -e /lab/chk_proxy.failed"
    interval 1
    weight -60
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
  about: 'No priority falls below 1, so both end equal and the incumbent stays.',
  nodes: { proxy1: conf(60), proxy2: conf(30) },
  steps: [
    { when: 'both start', masters: { PROXY: ['proxy1'] } },
    { when: 'the check of proxy1 fails', faults: [scriptFails('proxy1', 'chk_proxy')], masters: { PROXY: ['proxy2'] } },
    { when: 'that of proxy2, too', faults: [scriptFails('proxy2', 'chk_proxy')], masters: { PROXY: ['proxy2'] } },
    { when: 'proxy1 is well', faults: [scriptRecovers('proxy1', 'chk_proxy')], masters: { PROXY: ['proxy1'] } },
  ],
} satisfies Scenario;
