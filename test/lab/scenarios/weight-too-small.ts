import { crash, type Scenario, scriptFails, start } from '../scenario.ts';

const conf = (priority: number) => `
global_defs {
    script_user root
}

vrrp_script chk_proxy {
    script "/usr/bin/test ! -e /lab/chk_proxy.failed"
    interval 1
    weight -15
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
  about: 'The weight is smaller than the distance of the priorities: the address stays where nothing works.',
  nodes: { proxy1: conf(150), proxy2: conf(100) },
  steps: [
    { when: 'both start', masters: { PROXY: ['proxy1'] } },
    { when: 'the check of proxy1 fails', faults: [scriptFails('proxy1', 'chk_proxy')], masters: { PROXY: ['proxy1'] } },
    { when: 'proxy1 dies', faults: [crash('proxy1')], masters: { PROXY: ['proxy2'] } },
    { when: 'proxy1 is back, its check fails', faults: [start('proxy1')], masters: { PROXY: ['proxy1'] } },
  ],
} satisfies Scenario;
