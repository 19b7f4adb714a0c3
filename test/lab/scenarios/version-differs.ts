import { crash, type Scenario } from '../scenario.ts';

const conf = (version: number, priority: number) => `
vrrp_instance DNS {
    interface eth0
    version ${version}
    virtual_router_id 53
    priority ${priority}
    advert_int 1
    virtual_ipaddress {
        10.1.0.53
    }
}`;

export default {
  about: 'Half of a pair was moved to version 3: neither understands the other.',
  nodes: { ns1: conf(2, 150), ns2: conf(3, 100) },
  steps: [
    { when: 'both start', masters: { DNS: ['ns1', 'ns2'] } },
    { when: 'ns2 dies', faults: [crash('ns2')], masters: { DNS: ['ns1'] } },
  ],
} satisfies Scenario;
