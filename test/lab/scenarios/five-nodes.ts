import { crash, heal, partition, type Scenario, scriptFails, scriptRecovers, start } from '../scenario.ts';

const conf = (priority: number) => `
global_defs {
    script_user root
}

vrrp_script chk_core {
    script "/usr/bin/test ! -e /lab/chk_core.failed"
    interval 1
    weight -35
}

vrrp_instance CORE {
    interface eth0
    version 3
    virtual_router_id 5
    priority ${priority}
    advert_int 0.4
    track_script {
        chk_core
    }
    virtual_ipaddress {
        10.1.0.155/24
    }
}`;

export default {
  about: 'Five nodes ten apart: weights, deaths and a partition at once.',
  nodes: { c1: conf(150), c2: conf(140), c3: conf(130), c4: conf(120), c5: conf(110) },
  steps: [
    { when: 'all start', masters: { CORE: ['c1'] } },
    {
      when: 'c1 and c2 fail their checks',
      faults: [scriptFails('c1', 'chk_core'), scriptFails('c2', 'chk_core')],
      masters: { CORE: ['c3'] },
    },
    { when: 'c3 dies', faults: [crash('c3')], masters: { CORE: ['c4'] } },
    {
      when: 'c4 and c5 are cut off',
      faults: [partition(['c1', 'c2', 'c3'], ['c4', 'c5'])],
      masters: { CORE: ['c1', 'c4'] },
    },
    { when: 'c2 is well', faults: [scriptRecovers('c2', 'chk_core')], masters: { CORE: ['c2', 'c4'] } },
    { when: 'the wire is whole', faults: [heal('c1', 'c2', 'c3', 'c4', 'c5')], masters: { CORE: ['c2'] } },
    { when: 'c3 is back', faults: [start('c3')], masters: { CORE: ['c2'] } },
  ],
} satisfies Scenario;
