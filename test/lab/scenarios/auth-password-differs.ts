import type { Scenario } from '../scenario.ts';

const conf = (password: string, priority: number) => `
vrrp_instance GATE {
    state BACKUP
    interface eth0
    version 2
    virtual_router_id 7
    priority ${priority}
    advert_int 1
    authentication {
        auth_type PASS
        auth_pass ${password}
    }
    virtual_ipaddress {
        10.1.0.254/24
    }
}`;

export default {
  about: 'Different passwords in version 2: each drops what the other says.',
  nodes: { gate1: conf('s3cret-1', 200), gate2: conf('s3cret-2', 100) },
  steps: [{ when: 'both start', masters: { GATE: ['gate1', 'gate2'] } }],
} satisfies Scenario;
