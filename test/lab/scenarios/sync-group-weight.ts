import { type Scenario, scriptFails, scriptRecovers } from '../scenario.ts';

const conf = (priority: number, group = '', member = '') => `
global_defs {
    script_user root
}

vrrp_script chk_fw {
    script "/usr/bin/test ! -e /lab/chk_fw.failed"
    interval 1
    weight -80
}

vrrp_sync_group FW {
    group {
        INSIDE
        OUTSIDE
    }
    ${group}
}

vrrp_instance INSIDE {
    interface eth0
    version 3
    virtual_router_id 1
    priority ${priority}
    advert_int 0.3
    ${member}
    virtual_ipaddress {
        10.1.0.200/24
    }
}

vrrp_instance OUTSIDE {
    interface eth1
    version 3
    virtual_router_id 2
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        10.2.0.200/24
    }
}`;

const check = `track_script {
        chk_fw
    }`;

export default {
  about: 'A weight on the group counts for every instance of it: they move together.',
  nodes: { fw1: conf(150, check), fw2: conf(100, check) },
  steps: [
    { when: 'both start', masters: { INSIDE: ['fw1'], OUTSIDE: ['fw1'] } },
    {
      when: 'the check of fw1 fails',
      faults: [scriptFails('fw1', 'chk_fw')],
      masters: { INSIDE: ['fw2'], OUTSIDE: ['fw2'] },
    },
    { when: 'it recovers', faults: [scriptRecovers('fw1', 'chk_fw')], masters: { INSIDE: ['fw1'], OUTSIDE: ['fw1'] } },
  ],
} satisfies Scenario;
