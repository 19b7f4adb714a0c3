import { describe, expect, it } from 'vitest';
import { instance, run, script, syncGroup } from '../support/clusters.ts';

const group = (...lines: string[]) => syncGroup(['VI_1', 'VI_2'], ...lines);
const members = (priority: number, ...lines: string[]) =>
  instance({ priority, lines }) +
  instance({ name: 'VI_2', vrid: 52, interface: 'eth1', address: '198.51.100.1/24', priority });
const [FIRST, SECOND] = ['192.0.2.100', '198.51.100.1'];
const track = ['track_script {', 'chk', '}'];

describe('a sync group', () => {
  it('goes to FAULT with one member, and the other node takes both', () => {
    const running = run({ a: group() + members(150), b: group() + members(100) }).link('a', 'eth1', 'down');
    expect([running.status('a', 0), running.status('a', 1)]).toEqual(['FAULT', 'FAULT']);
    expect([running.holders(FIRST), running.holders(SECOND)]).toEqual([['b'], ['b']]);
    expect(running.link('a', 'eth1', 'up').holders(FIRST)).toEqual(['a']);
  });
  it('moves to MASTER only with all members: one that hears a master holds the others back', () => {
    const running = run({ a: group() + members(150), b: group() + members(100) });
    const wire = running.model.wires.findIndex(({ name }) => name === 'eth1');
    running.after({ kind: 'parts', wire, parts: [0, 1] });
    expect([running.holders(FIRST), running.holders(SECOND)]).toEqual([['a'], ['a']]);
    expect(running.last.state[1]?.[1]?.isHeldBack).toBe(true);
  });
  it('on one node only can leave an address with nobody', () => {
    const running = run({ a: members(150), b: group() + members(100) }).link('a', 'eth1', 'down');
    expect([running.holders(FIRST), running.holders(SECOND)]).toEqual([['a'], []]);
  });
  it('takes a weighted script from its members unless it allows weights', () => {
    const failing = (...lines: string[]) =>
      run({
        a: script('chk', 'weight -60') + group(...lines) + members(150, ...track),
        b: group() + members(100),
      }).script('a', 'chk', 'fails');
    expect(failing().holders(FIRST)).toEqual(['a']);
    expect(failing('sync_group_tracking_weight').priority('a')).toBe(90);
  });
  it('counts what it tracks itself for every member', () => {
    const texts = { a: script('chk', 'weight -60') + group(...track) + members(150), b: group() + members(100) };
    const running = run(texts).script('a', 'chk', 'fails');
    expect([running.priority('a', 0), running.priority('a', 1)]).toEqual([90, 90]);
    expect([running.holders(FIRST), running.holders(SECOND)]).toEqual([['b'], ['b']]);
  });
});
