import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instance, NEW, OLD, run, script } from '../support/clusters.ts';

const chk = (...lines: string[]) => script('chk', ...lines);
const track = ['track_script {', 'chk', '}'];

describe('two nodes', () => {
  const pair = () => run({ a: instance({ priority: 150 }), b: instance({}) });

  it('the higher priority is master', () => expect(pair().holders()).toEqual(['a']));
  it('the other one takes over when it stops or crashes', () => {
    expect(pair().stop('a').holders()).toEqual(['b']);
    expect(pair().crash('a').holders()).toEqual(['b']);
  });
  it('the higher one takes it back', () => expect(pair().stop('a').start('a').holders()).toEqual(['a']));
  it('both are master while they cannot hear each other', () => {
    const running = pair().cut('a');
    expect(running.holders()).toEqual(['a', 'b']);
    expect(running.cut().holders()).toEqual(['a']);
  });
  it('the state line does not decide', () => {
    const states = {
      a: instance({ priority: 150, lines: ['state BACKUP'] }),
      b: instance({ lines: ['state MASTER'] }),
    };
    expect(run(states).holders()).toEqual(['a']);
  });
});

describe('equal priorities', () => {
  const equal = () => run({ a: instance({}), b: instance({}) });

  it('started together are a race', () => expect(equal().last.alternatives).not.toEqual([]));
  it('leave the address where it is, whatever the addresses of the nodes', () => {
    const running = equal().stop('b').start('b');
    expect(running.holders()).toEqual(['a']);
    expect(running.stop('a').start('a').holders()).toEqual(['b']);
    expect(running.last.alternatives).toEqual([]);
  });
  it('the higher address wins where two masters meet', () => {
    expect(equal().stop('b').start('b').cut('a').cut().holders()).toEqual(['b']);
  });
});

describe('nopreempt', () => {
  it('keeps a returning node from taking the address back', () => {
    const running = run({ a: instance({ priority: 150, lines: ['nopreempt'] }), b: instance({}) });
    expect(running.stop('a').start('a').holders()).toEqual(['b']);
  });
  it('on the node that should take over makes a weight useless', () => {
    const a = chk('weight -60') + instance({ priority: 150, lines: track });
    expect(
      run({ a, b: instance({ lines: ['nopreempt'] }) })
        .script('a', 'chk', 'fails')
        .holders(),
    ).toEqual(['a']);
    expect(
      run({ a, b: instance({}) })
        .script('a', 'chk', 'fails')
        .holders(),
    ).toEqual(['b']);
  });
  it('does nothing with state MASTER', () => {
    const running = run({ a: instance({ priority: 150, lines: ['state MASTER', 'nopreempt'] }), b: instance({}) });
    expect(running.stop('a').start('a').holders()).toEqual(['a']);
  });
  it('lets a master yield to a higher one all the same', () => {
    const running = run({ a: instance({ priority: 150 }), b: instance({ lines: ['nopreempt'] }) });
    expect(running.stop('a').start('a').holders()).toEqual(['a']);
  });
});

describe('FAULT', () => {
  it('comes with a failing script without a weight, and goes with it', () => {
    const running = run({ a: chk() + instance({ priority: 150, lines: track }), b: instance({}) });
    expect(running.script('a', 'chk', 'fails').status('a')).toBe('FAULT');
    expect(running.holders()).toEqual(['b']);
    expect(running.script('a', 'chk', 'recovers').holders()).toEqual(['a']);
  });
  it('comes with the own interface down, unless that is not tracked', () => {
    expect(
      run({ a: instance({ priority: 150 }), b: instance({}) })
        .link('a', 'eth0', 'down')
        .holders(),
    ).toEqual(['b']);
    const stubborn = instance({ priority: 150, lines: ['dont_track_primary'] });
    expect(
      run({ a: stubborn, b: instance({}) })
        .link('a', 'eth0', 'down')
        .holders(),
    ).toEqual(['a', 'b']);
  });
  it('comes with the interface of an address down, also where that interface has a weight', () => {
    const a = instance({
      priority: 150,
      address: '192.0.2.100/24 dev eth1',
      lines: ['track_interface {', 'eth1 weight -10', '}'],
    });
    expect(
      run({ a, b: instance({}) })
        .link('a', 'eth1', 'down')
        .status('a'),
    ).toBe('FAULT');
  });
  it('ends with the last link that comes back, from 2.3.3 on with the first', () => {
    const a = instance({ priority: 150, lines: ['track_interface {', 'eth1', 'eth2', '}'] });
    const oneBack = (target: typeof NEW) =>
      run({ a, b: instance({}) }, target)
        .link('a', 'eth1', 'down')
        .link('a', 'eth2', 'down')
        .link('a', 'eth1', 'up');
    expect(oneBack(OLD).status('a')).toBe('FAULT');
    expect(oneBack(NEW).status('a')).toBe('MASTER');
    expect(oneBack(OLD).link('a', 'eth2', 'up').status('a')).toBe('MASTER');
  });
});

describe('an owner', () => {
  it('takes the address from everybody', () => {
    const running = run({ a: instance({ priority: 255 }), b: instance({ priority: 254, lines: ['nopreempt'] }) });
    expect(running.stop('a').start('a').holders()).toEqual(['a']);
  });
  it('meets another one: the higher address keeps it; before 2.3.3 it is a race', () => {
    const owners = { a: instance({ priority: 255 }), b: instance({ priority: 255 }) };
    expect(run(owners, NEW).holders()).toEqual(['b']);
    expect(run(owners, NEW).last.alternatives).toEqual([]);
    expect(run(owners, OLD).last.alternatives).not.toEqual([]);
  });
});

describe('a daemon refuses to run', () => {
  const refuses = (a: string, target = NEW) => run({ a, b: instance({}) }, target).status('a') === 'EXITED';

  it('without a virtual_router_id, an interface or an address', () => {
    expect(refuses(instance({}).replace(/.*virtual_router_id.*\n/, ''))).toBe(true);
    expect(refuses(instance({}).replace(/.*interface.*\n/, ''))).toBe(true);
    expect(refuses(instance({ address: '' }))).toBe(true);
    expect(refuses(instance({ address: '', version: 2 }))).toBe(false);
  });
  it('with one number twice on an interface', () => {
    expect(refuses(instance({}) + instance({ name: 'VI_2', address: '192.0.2.101' }))).toBe(true);
  });
  it('with strict mode and unicast peers from 2.4.0 on', () => {
    const strict = `global_defs {\n  vrrp_strict\n}\n${instance({ lines: ['unicast_peer {', '10.0.0.2', '}'] })}`;
    expect(refuses(strict, NEW)).toBe(true);
    expect(refuses(strict, OLD)).toBe(false);
  });
});

describe('always', () => {
  it('nodes of different priorities that hear each other have one master, the highest', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 255 }), { minLength: 2, maxLength: 4 }), (priorities) => {
        const texts = priorities.map((priority, n) => [`n${n}`, instance({ priority })] as const);
        const running = run(Object.fromEntries(texts));
        expect(running.holders()).toEqual([`n${priorities.indexOf(Math.max(...priorities))}`]);
        expect(running.last.alternatives).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('a cluster at rest stays as it is when nothing happens', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 255 }), { minLength: 2, maxLength: 3 }),
        fc.boolean(),
        (list, cut) => {
          const texts = list.map((priority, n) => [`n${n}`, instance({ priority })] as const);
          const running = run(Object.fromEntries(texts)).cut(cut ? 'n0' : undefined);
          const before = running.last.state;
          expect(running.cut(cut ? 'n0' : undefined).last.state).toEqual(before);
          expect(running.last.changes).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
