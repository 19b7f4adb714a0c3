import { fileHolds, type Scenario } from '../scenario.ts';

const conf = (priority: number) => `
track_file load {
    file /lab/load
    weight -2
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
  about: 'The number in a file times its weight is added to the priority.',
  nodes: { feed1: conf(150), feed2: conf(100) },
  steps: [
    { when: 'both start', masters: { FEED: ['feed1'] } },
    { when: 'feed1 is at 20', faults: [fileHolds('feed1', 'load', 20)], masters: { FEED: ['feed1'] } },
    { when: 'feed1 is at 30', faults: [fileHolds('feed1', 'load', 30)], masters: { FEED: ['feed2'] } },
    { when: 'feed2 is at 10', faults: [fileHolds('feed2', 'load', 10)], masters: { FEED: ['feed1'] } },
    { when: 'feed2 is at -5', faults: [fileHolds('feed2', 'load', -5)], masters: { FEED: ['feed2'] } },
  ],
} satisfies Scenario;
