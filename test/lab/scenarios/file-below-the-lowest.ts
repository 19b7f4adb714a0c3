import { fileHolds, type Scenario, stop } from '../scenario.ts';

const conf = (priority: number) => `
track_file load {
    file /lab/load
    weight 1
}

vrrp_instance FEED {
    interface eth0
    version 3
    virtual_router_id 30
    priority ${priority}
    advert_int 0.3
    track_file {
        load
    }
    virtual_ipaddress {
        10.1.0.30/24
    }
}`;

export default {
  about: 'A product of -254 or less is a FAULT, one of -253 is not.',
  nodes: { feed1: conf(150), feed2: conf(100) },
  steps: [
    { when: 'both start', masters: { FEED: ['feed1'] } },
    { when: 'feed2 stops', faults: [stop('feed2')], masters: { FEED: ['feed1'] } },
    { when: 'feed1 is at -253', faults: [fileHolds('feed1', 'load', -253)], masters: { FEED: ['feed1'] } },
    { when: 'feed1 is at -254', faults: [fileHolds('feed1', 'load', -254)], masters: { FEED: [] } },
    { when: 'feed1 is at 0', faults: [fileHolds('feed1', 'load', 0)], masters: { FEED: ['feed1'] } },
  ],
} satisfies Scenario;
