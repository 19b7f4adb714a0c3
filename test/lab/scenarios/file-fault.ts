import { fileHolds, type Scenario } from '../scenario.ts';

const conf = (priority: number) => `
track_file load {
    file /lab/load
    weight 0
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
  about: 'With weight 0 any number but 0 puts the instance to FAULT.',
  nodes: { feed1: conf(150), feed2: conf(100) },
  steps: [
    { when: 'both start', masters: { FEED: ['feed1'] } },
    { when: 'feed1 is taken out', faults: [fileHolds('feed1', 'load', 1)], masters: { FEED: ['feed2'] } },
    { when: 'feed2, too', faults: [fileHolds('feed2', 'load', -7)], masters: { FEED: [] } },
    { when: 'feed1 is taken in', faults: [fileHolds('feed1', 'load', 0)], masters: { FEED: ['feed1'] } },
  ],
} satisfies Scenario;
