import { fileHolds, type Scenario } from '../scenario.ts';

const conf = (priority: number) => `
track_file load {
    file /lab/load
    weight 1
    init_file -60
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
  about: 'init_file makes the file with a number, which counts from the start.',
  nodes: { feed1: conf(150), feed2: conf(100).replace('init_file -60', 'init_file 0') },
  steps: [
    { when: 'both start', masters: { FEED: ['feed2'] } },
    { when: 'feed1 is at 0', faults: [fileHolds('feed1', 'load', 0)], masters: { FEED: ['feed1'] } },
  ],
} satisfies Scenario;
