import { processEnds, processStarts, type Scenario } from '../scenario.ts';

const conf = (priority: number) => `
vrrp_track_process worker {
    process /lab/worker
    full_command
    weight -60
}

vrrp_instance QUEUE {
    interface eth0
    version 3
    virtual_router_id 72
    priority ${priority}
    advert_int 0.3
    track_process {
        worker
    }
    virtual_ipaddress {
        10.1.0.72/24
    }
}`;

export default {
  about: 'A watched process that is missing at the start, comes and ends moves the address without any script.',
  nodes: { queue1: conf(150), queue2: conf(100) },
  steps: [
    {
      when: 'both start, queue1 without its worker',
      faults: [processEnds('queue1', 'worker')],
      masters: { QUEUE: ['queue2'] },
    },
    {
      when: 'the worker of queue1 starts',
      faults: [processStarts('queue1', 'worker')],
      masters: { QUEUE: ['queue1'] },
    },
    { when: 'it ends', faults: [processEnds('queue1', 'worker')], masters: { QUEUE: ['queue2'] } },
    { when: 'that of queue2 ends, too', faults: [processEnds('queue2', 'worker')], masters: { QUEUE: ['queue1'] } },
  ],
} satisfies Scenario;
