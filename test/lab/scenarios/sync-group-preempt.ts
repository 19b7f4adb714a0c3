import { crash, type Scenario, scriptFails, start } from '../scenario.ts';

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

const check = `track_script {
        chk_fw
    }`;

export default {
  about: 'A group comes back as one: with nopreempt in all its instances not at all.',
  nodes: { fw1: conf(250).replaceAll('advert_int', 'nopreempt\n    advert_int'), fw2: conf(100, check) },
  steps: [
    { when: 'both start', masters: { INSIDE: ['fw1'], OUTSIDE: ['fw1'] } },
    { when: 'fw1 dies', faults: [crash('fw1')], masters: { INSIDE: ['fw2'], OUTSIDE: ['fw2'] } },
    { when: 'fw1 is back', faults: [start('fw1')], masters: { INSIDE: ['fw2'], OUTSIDE: ['fw2'] } },
    {
      when: 'the check of fw2 fails',
      faults: [scriptFails('fw2', 'chk_fw')],
      masters: { INSIDE: ['fw1'], OUTSIDE: ['fw1'] },
    },
  ],
} satisfies Scenario;
