import { crash, type Scenario, scriptFails, scriptRecovers, start } from '../scenario.ts';

const conf = (red: number, blue: number) => `
global_defs {
    script_user root
}

vrrp_script chk_red {
    script "/usr/bin/test ! -e /lab/chk_red.failed"
    interval 1
    weight -50
}

vrrp_script chk_blue {
    script "/usr/bin/test ! -e /lab/chk_blue.failed"
    interval 1
    weight -50
}

vrrp_instance RED {
    interface eth0
    version 3
    virtual_router_id 101
    priority ${red}
    advert_int 0.3
    track_script {
        chk_red
    }
    virtual_ipaddress {
        10.1.0.101/24
    }
}

vrrp_instance BLUE {
    interface eth0
    version 3
    virtual_router_id 102
    priority ${blue}
    advert_int 0.3
    track_script {
        chk_blue
    }
    virtual_ipaddress {
        10.1.0.102/24
    }
}`;

export default {
  about: 'Two virtual routers, each node master of one: each service moves by its own check.',
  nodes: { one: conf(120, 80), two: conf(80, 120) },
  steps: [
    { when: 'both start', masters: { RED: ['one'], BLUE: ['two'] } },
    { when: 'blue fails on two', faults: [scriptFails('two', 'chk_blue')], masters: { RED: ['one'], BLUE: ['one'] } },
    { when: 'red fails on one', faults: [scriptFails('one', 'chk_red')], masters: { RED: ['two'], BLUE: ['one'] } },
    { when: 'two dies', faults: [crash('two')], masters: { RED: ['one'], BLUE: ['one'] } },
    {
      when: 'all is well again',
      faults: [scriptRecovers('one', 'chk_red'), scriptRecovers('two', 'chk_blue'), start('two')],
      masters: { RED: ['one'], BLUE: ['two'] },
    },
  ],
} satisfies Scenario;
