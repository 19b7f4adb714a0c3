import { heal, partition, partitionOf, type Scenario } from '../scenario.ts';

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
  about: 'The inner wire alone is cut: the outer one keeps the lower node from being master of either.',
  nodes: { fw1: conf(150), fw2: conf(100) },
  steps: [
    { when: 'both start', masters: { INSIDE: ['fw1'], OUTSIDE: ['fw1'] } },
    {
      when: 'the inner wire is cut',
      faults: [partitionOf('eth0', ['fw1'], ['fw2'])],
      masters: { INSIDE: ['fw1'], OUTSIDE: ['fw1'] },
    },
    {
      when: 'both are cut',
      faults: [partition(['fw1'], ['fw2'])],
      masters: { INSIDE: ['fw1', 'fw2'], OUTSIDE: ['fw1', 'fw2'] },
    },
    { when: 'both are whole', faults: [heal('fw1', 'fw2')], masters: { INSIDE: ['fw1'], OUTSIDE: ['fw1'] } },
  ],
} satisfies Scenario;
