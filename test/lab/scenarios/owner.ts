import { type Scenario, scriptFails, scriptRecovers } from '../scenario.ts';

const conf = (priority: number, weight: string) => `
global_defs {
    script_user root
}

vrrp_script chk_app {
    script "/usr/bin/test ! -e /lab/chk_app.failed"
    interval 1
    ${weight}
}

vrrp_script chk_host {
    script "/usr/bin/test ! -e /lab/chk_host.failed"
    interval 1
}

vrrp_instance APP {
    interface eth0
    version 3
    virtual_router_id 12
    priority ${priority}
    advert_int 0.3
    track_script {
        chk_app
        chk_host
    }
    virtual_ipaddress {
        10.1.0.12/24
    }
}`;

export default {
  about: 'No weight lowers priority 255; a check without weight still puts the owner to FAULT.',
  nodes: { owner: conf(255, 'weight -200'), other: conf(100, 'weight -200') },
  steps: [
    { when: 'both start', masters: { APP: ['owner'] } },
    {
      when: 'the weighted check of the owner fails',
      faults: [scriptFails('owner', 'chk_app')],
      masters: { APP: ['owner'] },
    },
    { when: 'the other check fails', faults: [scriptFails('owner', 'chk_host')], masters: { APP: ['other'] } },
    { when: 'the other check recovers', faults: [scriptRecovers('owner', 'chk_host')], masters: { APP: ['owner'] } },
  ],
} satisfies Scenario;
