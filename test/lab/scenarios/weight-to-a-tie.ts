import { type Scenario, scriptFails, scriptRecovers, start, stop } from '../scenario.ts';

const conf = (priority: number) => `
global_defs {
    script_user root
}

vrrp_script chk_proxy {
    script "/usr/bin/test ! -e /lab/chk_proxy.failed"
    interval 1
    weight -20
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
  about: 'The weight is just the distance: at equal priorities the incumbent stays, whoever it is.',
  nodes: { proxy1: conf(120), proxy2: conf(100) },
  steps: [
    { when: 'both start', masters: { PROXY: ['proxy1'] } },
    { when: 'the check of proxy1 fails', faults: [scriptFails('proxy1', 'chk_proxy')], masters: { PROXY: ['proxy1'] } },
    { when: 'proxy1 stops', faults: [stop('proxy1')], masters: { PROXY: ['proxy2'] } },
    { when: 'it is back with 100', faults: [start('proxy1')], masters: { PROXY: ['proxy2'] } },
    { when: 'its check recovers', faults: [scriptRecovers('proxy1', 'chk_proxy')], masters: { PROXY: ['proxy1'] } },
  ],
} satisfies Scenario;
