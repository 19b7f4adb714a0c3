import { type Scenario, start, stop } from '../scenario.ts';

const conf = `
vrrp_instance VPN {
    interface eth0
    version 3
    virtual_router_id 194
    @rome   priority 180
    @paris  priority 140
    @^rome  nopreempt
    @oslo   priority 100
    advert_int 0.4
    virtual_ipaddress {
        10.1.0.194/24
    }
}`;

export default {
  about: 'Three nodes read one file with @id lines, each its own priority; nopreempt is not for the first.',
  nodes: { rome: conf, paris: conf, oslo: conf },
  steps: [
    { when: 'all start', masters: { VPN: ['rome'] } },
    { when: 'rome and paris stop', faults: [stop('rome'), stop('paris')], masters: { VPN: ['oslo'] } },
    { when: 'paris is back', faults: [start('paris')], masters: { VPN: ['oslo'] } },
    { when: 'rome is back', faults: [start('rome')], masters: { VPN: ['rome'] } },
  ],
} satisfies Scenario;
