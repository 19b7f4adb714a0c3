import { type Scenario, scriptFails, scriptRecovers } from '../scenario.ts';

const conf = (priority: number) => `
global_defs {
    script_user root
}

vrrp_script chk_web {
    script "/usr/bin/test ! -e /lab/chk_web.failed"
    interval 1
    weight -15
}

vrrp_script chk_disk {
    script "/usr/bin/test ! -e /lab/chk_disk.failed"
    interval 1
    weight -15
}

vrrp_instance SHOP {
    interface eth0
    version 3
    virtual_router_id 99
    priority ${priority}
    advert_int 0.3
    track_script {
        chk_web
        chk_disk
    }
    virtual_ipaddress {
        10.1.0.99/24
    }
}`;

export default {
  about: 'One failing check is too light to move the address, two are not.',
  nodes: { shop1: conf(120), shop2: conf(100) },
  steps: [
    { when: 'both start', masters: { SHOP: ['shop1'] } },
    { when: 'one check of shop1 fails', faults: [scriptFails('shop1', 'chk_web')], masters: { SHOP: ['shop1'] } },
    { when: 'both fail', faults: [scriptFails('shop1', 'chk_disk')], masters: { SHOP: ['shop2'] } },
    { when: 'one recovers', faults: [scriptRecovers('shop1', 'chk_web')], masters: { SHOP: ['shop1'] } },
  ],
} satisfies Scenario;
