import { type Scenario, scriptFails, scriptRecovers } from '../scenario.ts';

const conf = (priority: number, preempt: string) => `
global_defs {
    script_user root
}

vrrp_script chk_proxy {
    script "/usr/bin/test ! -e /lab/chk_proxy.failed"
    interval 1

}

vrrp_instance PROXY {
    state BACKUP
    interface eth0
    version 3
    virtual_router_id 44
    priority ${priority}
    advert_int 0.5
    ${preempt}
    track_script {
        chk_proxy
    }
    virtual_ipaddress {
        10.1.0.44/24
    }
}`;

export default {
  about: 'A node that recovers from FAULT with nopreempt leaves the address where it is, but takes it from nobody.',
  nodes: { proxy1: conf(250, 'nopreempt'), proxy2: conf(100, '') },
  steps: [
    { when: 'both start', masters: { PROXY: ['proxy1'] } },
    { when: 'the check of proxy1 fails', faults: [scriptFails('proxy1', 'chk_proxy')], masters: { PROXY: ['proxy2'] } },
    { when: 'it recovers', faults: [scriptRecovers('proxy1', 'chk_proxy')], masters: { PROXY: ['proxy2'] } },
    { when: 'that of proxy2 fails', faults: [scriptFails('proxy2', 'chk_proxy')], masters: { PROXY: ['proxy1'] } },
  ],
} satisfies Scenario;
