import { describe, expect, it } from 'vitest';
import { instancesIn } from './state-dump.ts';

const DUMP = `------< VRRP Topology >------
 VRRP Instance = INSIDE
   VRRP Version = 3
   State = MASTER
   Priority = 100
   Effective priority = 40
   Total priority = 40
 VRRP Instance = OUT SIDE
   State = FAULT
   Priority = 255
   Effective priority = 255
------< Interfaces >------
   State = UP, RUNNING
`;

describe('the state dump of a daemon', () => {
  it('tells state and effective priority of each instance', () => {
    expect(instancesIn(DUMP)).toEqual([
      { name: 'INSIDE', status: 'MASTER', priority: 40 },
      { name: 'OUT SIDE', status: 'FAULT', priority: 255 },
    ]);
  });

  it('may have no instance', () => {
    expect(instancesIn('------< Interfaces >------\n   State = UP\n')).toEqual([]);
  });
});
