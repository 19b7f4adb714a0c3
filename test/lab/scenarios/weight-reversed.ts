import { type Scenario, scriptFails, scriptRecovers } from '../scenario.ts';

const conf = (priority: number) => `
global_defs {
    script_user root
}

vrrp_script chk_proxy {
    script "/usr/bin/test ! -e /lab/chk_proxy.failed"
    interval 1
    weight 10
}

vrrp_instance PROXY {
    state BACKUP
    interface eth0
    version 3
    virtual_router_id 44
    priority ${priority}
    advert_int 0.3
    track_script {
        chk_proxy weight 30 reverse
    }
    virtual_ipaddress {
        10.1.0.44/24
    }
}`;

export default {
  about: 'With `reverse` the priority is higher while the check fails, and the weight at the place of use counts.',
  nodes: { proxy1: conf(100), proxy2: conf(80) },
  steps: [
    { when: 'both start', masters: { PROXY: ['proxy1'] } },
    { when: 'the check of proxy2 fails', faults: [scriptFails('proxy2', 'chk_proxy')], masters: { PROXY: ['proxy2'] } },
    { when: 'that of proxy1, too', faults: [scriptFails('proxy1', 'chk_proxy')], masters: { PROXY: ['proxy1'] } },
    { when: 'proxy1 is well', faults: [scriptRecovers('proxy1', 'chk_proxy')], masters: { PROXY: ['proxy2'] } },
  ],
} satisfies Scenario;
