import { processEnds, processStarts, type Scenario, start, stop } from '../scenario.ts';

const conf = (priority: number) => `
vrrp_track_process worker {
    process /lab/worker
    full_command
    terminate_delay 1
}

vrrp_instance QUEUE {
    interface eth0
    version 3
    virtual_router_id 73
    priority ${priority}
    advert_int 0.3
    track_process {
        worker
    }
    virtual_ipaddress {
        10.1.0.73/24
    }
}`;

export default {
  about: 'A watched process without weight: FAULT while it does not run.',
  nodes: { queue1: conf(150), queue2: conf(100) },
  steps: [
    { when: 'both start', masters: { QUEUE: ['queue1'] } },
    { when: 'the worker of queue1 ends', faults: [processEnds('queue1', 'worker')], masters: { QUEUE: ['queue2'] } },
    { when: 'keepalived of queue2 stops', faults: [stop('queue2')], masters: { QUEUE: [] } },
    {
      when: 'the worker of queue1 starts',
      faults: [processStarts('queue1', 'worker')],
      masters: { QUEUE: ['queue1'] },
    },
    { when: 'queue2 is back', faults: [start('queue2')], masters: { QUEUE: ['queue1'] } },
  ],
} satisfies Scenario;
