import { cableIn, cableOut, type Scenario, setDown, setUp } from '../scenario.ts';

const conf = (priority: number, group = '', member = '') => `
global_defs {
    script_user root
}

vrrp_script chk_fw {
    script "/usr/bin/test ! -e /lab/chk_fw.failed"
    interval 1

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

export default {
  about: 'A dead link of one instance takes the whole group along.',
  nodes: { fw1: conf(150), fw2: conf(100) },
  steps: [
    { when: 'both start', masters: { INSIDE: ['fw1'], OUTSIDE: ['fw1'] } },
    {
      when: 'fw1 loses its outer link',
      faults: [cableOut('fw1', 'eth1')],
      masters: { INSIDE: ['fw2'], OUTSIDE: ['fw2'] },
    },
    { when: 'fw2 loses its inner link', faults: [setDown('fw2', 'eth0')], masters: { INSIDE: [], OUTSIDE: [] } },
    {
      when: 'the outer link of fw1 is back',
      faults: [cableIn('fw1', 'eth1')],
      masters: { INSIDE: ['fw1'], OUTSIDE: ['fw1'] },
    },
    { when: 'fw2 is whole again', faults: [setUp('fw2', 'eth0')], masters: { INSIDE: ['fw1'], OUTSIDE: ['fw1'] } },
  ],
} satisfies Scenario;
