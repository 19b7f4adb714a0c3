import { describe, expect, it } from 'vitest';
import { modelOf } from './model.ts';
import type { Scenario } from './scenario.ts';
import { settleSeconds } from './settle-time.ts';
import { addressesByInterface, wiringOf } from './wiring.ts';

const conf = (name: string, settings = '') => `
vrrp_instance A {
    interface ${name}
    version 3
    virtual_router_id 1
    advert_int 0.5
    ${settings}
    virtual_ipaddress {
        10.1.0.9
    }
}`;

const pair = (one: string, two: string, segments?: Scenario['segments']): Scenario => ({
  about: 'a pair',
  nodes: { one, two },
  ...(segments && { segments }),
  steps: [{ when: 'both start', masters: {} }],
});

describe('the wiring of a scenario', () => {
  it('puts interfaces of one name on one wire', () => {
    const scenario = pair(conf('eth0', 'track_interface {\n eth1\n }'), conf('eth0'));
    const { wires, ports } = wiringOf(scenario, modelOf(scenario, '2.4.3'));
    expect(wires).toEqual(['eth0', 'eth1']);
    expect(ports.map((port) => `${port.node} ${port.interface} ${port.wire}`)).toEqual([
      'one eth0 eth0',
      'one eth1 eth1',
      'two eth0 eth0',
    ]);
  });

  it('puts interfaces where the scenario says', () => {
    const segments = { lan: [['one', 'eth0'] as const, ['two', 'ens3'] as const] };
    const scenario = pair(conf('eth0'), conf('ens3'), segments);
    const { wires, ports } = wiringOf(scenario, modelOf(scenario, '2.4.3'));
    expect(wires).toEqual(['lan']);
    expect(ports.map(({ wire }) => wire)).toEqual(['lan', 'lan']);
  });

  it('gives the later node the higher address', () => {
    const scenario = pair(conf('eth0'), conf('eth0'));
    const wiring = wiringOf(scenario, modelOf(scenario, '2.4.3'));
    expect(addressesByInterface(wiring, 'one')).toEqual({ eth0: ['10.1.0.1', 'fd00:1::1', 'fe80::1:1'] });
    expect(addressesByInterface(wiring, 'two')).toEqual({ eth0: ['10.1.0.2', 'fd00:1::2', 'fe80::1:2'] });
  });
});

describe('the time until a look', () => {
  it('covers the adverts that must be missed and a preempt_delay', () => {
    const scenario = pair(conf('eth0', 'preempt_delay 4'), conf('eth0'));
    const seconds = settleSeconds(modelOf(scenario, '2.4.3'), { when: 'both start', masters: {} });
    expect(seconds).toBeGreaterThanOrEqual(4 * 0.5 + 4);
    expect(seconds).toBeLessThan(8);
  });
});
