import { cableIn, cableOut, type Scenario, scriptFails, scriptRecovers } from '../scenario.ts';

const conf = (priority: number) => `
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
    advert_int 0.3
    track_script {
        chk_proxy
    }
    track_interface {
        eth1
    }
    virtual_ipaddress {
        10.1.0.44/24
    }
}`;

export default {
  about: 'Two reasons for FAULT: the node comes back only when both are gone.',
  nodes: { proxy1: conf(120), proxy2: conf(100) },
  steps: [
    { when: 'both start', masters: { PROXY: ['proxy1'] } },
    {
      when: 'proxy1 loses its uplink and its service',
      faults: [cableOut('proxy1', 'eth1'), scriptFails('proxy1', 'chk_proxy')],
      masters: { PROXY: ['proxy2'] },
    },
    { when: 'the service is back', faults: [scriptRecovers('proxy1', 'chk_proxy')], masters: { PROXY: ['proxy2'] } },
    { when: 'the uplink, too', faults: [cableIn('proxy1', 'eth1')], masters: { PROXY: ['proxy1'] } },
  ],
} satisfies Scenario;
