import { cableIn, cableOut, crash, type Scenario, scriptFails } from '../scenario.ts';

const conf = (priority: number, group = '', member = '') => `
global_defs {
    script_user root
}

vrrp_script chk_fw {
    script "/usr/bin/test ! -e /lab/chk_fw.failed"
    interval 1
    weight -40
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
  about: 'A group over three nodes goes to the best that is whole: by weight, by link, by death.',
  nodes: { fw1: conf(150, check), fw2: conf(130, check), fw3: conf(100, check) },
  steps: [
    { when: 'all start', masters: { INSIDE: ['fw1'], OUTSIDE: ['fw1'] } },
    {
      when: 'the check of fw1 fails',
      faults: [scriptFails('fw1', 'chk_fw')],
      masters: { INSIDE: ['fw2'], OUTSIDE: ['fw2'] },
    },
    {
      when: 'fw2 loses its outer link',
      faults: [cableOut('fw2', 'eth1')],
      masters: { INSIDE: ['fw1'], OUTSIDE: ['fw1'] },
    },
    { when: 'fw1 dies', faults: [crash('fw1')], masters: { INSIDE: ['fw3'], OUTSIDE: ['fw3'] } },
    { when: 'fw2 has its link back', faults: [cableIn('fw2', 'eth1')], masters: { INSIDE: ['fw2'], OUTSIDE: ['fw2'] } },
  ],
} satisfies Scenario;
