import { NEWEST_VERSION, type Version } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { type BoundWords, bindWords } from '../../../packages/parser/src/bind/bind-arguments.ts';
import type { BoundArgument, BoundOption } from '../../../packages/parser/src/bind/bound.ts';
import { arg, flag, keyword, option, optional, rest } from '../../../packages/parser/src/catalogue/define.ts';
import type { KeywordSpec, StatementSpec } from '../../../packages/parser/src/catalogue/spec.ts';
import { enumeration } from '../../../packages/parser/src/catalogue/types/enumeration.ts';
import { fixedWord } from '../../../packages/parser/src/catalogue/types/fixed-word.ts';
import { integer } from '../../../packages/parser/src/catalogue/types/integer.ts';
import { text } from '../../../packages/parser/src/catalogue/types/text.ts';
import { expandLines } from '../support/outline.ts';

const number = integer({ min: 0, max: 9 });
const word = text({ meaning: 'word' });

function spec(parts: Partial<StatementSpec>): KeywordSpec {
  return keyword({ summary: 'A test.', source: { code: 'test.c:test' }, ...parts });
}

function read(of: Partial<StatementSpec>, line: string, target: Version = NEWEST_VERSION): BoundWords {
  const [directive] = expandLines([`keyword ${line}`]).directives;
  if (directive?.keyword === undefined) throw new Error('a statement has a keyword');
  return bindWords(spec(of), directive.args, directive.keyword, { target });
}

const values = (args: readonly BoundArgument[]) => args.map((each) => [each.spec.name, each.value]);
const words = (list: readonly { readonly text: string }[]) => list.map((each) => each.text);

/** An option with its arguments and its own options. */
function shown({ name, args, options }: BoundOption): unknown[] {
  return [name, ...args.map(({ value }) => value), ...options.map(shown)];
}

describe('positional arguments', () => {
  const two = { args: [arg('a', number), optional('b', word)] };

  it('take one word each, in order', () => {
    expect(values(read(two, '1 x').args)).toEqual([
      ['a', 1],
      ['b', 'x'],
    ]);
  });

  it('may be left out where they are optional', () => {
    expect(read(two, '1')).toMatchObject({ missing: [], extra: [] });
    expect(values(read(two, '1').args)).toEqual([['a', 1]]);
  });

  it('are missed where they are not: what, and behind which word', () => {
    expect(read(two, '').missing).toMatchObject([{ expected: 'a (whole number 0…9)', after: { text: 'keyword' } }]);
    expect(read({ args: [arg('a', number), arg('b', word)] }, '1').missing).toMatchObject([
      { expected: 'b (word)', after: { text: '1' } },
    ]);
  });

  it('are missed once: nobody knows what the words behind the gap would mean', () => {
    expect(read({ args: [arg('a', number), arg('b', number), arg('c', number)] }, '1').missing).toHaveLength(1);
  });

  it('leave what nobody reads', () => {
    expect(words(read(two, '1 x y z').extra)).toEqual(['y', 'z']);
  });

  it('have no value where their word is refused, but keep the word and the reason', () => {
    const [a] = read(two, '12').args;
    expect(a).toMatchObject({
      value: undefined,
      words: [{ text: '12' }],
      problem: { word: { text: '12' }, problem: { code: 'range', message: 'is outside 0…9' } },
    });
  });

  it('have the value that keepalived goes on with, where it does', () => {
    const clamped = integer({ min: 0, max: 9, instead: 5 });
    expect(read({ args: [arg('a', clamped)] }, '12').args).toMatchObject([
      { value: 5, problem: { problem: { code: 'range' } } },
    ]);
  });

  it('that a release does not read yet take no word', () => {
    const later = { args: [arg('a', word), optional('b', word, { since: '2.2.0' })] };
    expect(words(read(later, 'x y', '2.1.5').extra)).toEqual(['y']);
    expect(words(read(later, 'x y', '2.2.0').extra)).toEqual([]);
  });
});

describe('a rest argument', () => {
  it('takes all words that are left, as a list', () => {
    expect(values(read({ args: [arg('a', word), rest('b', number)] }, 'x 1 2 3').args)).toEqual([
      ['a', 'x'],
      ['b', [1, 2, 3]],
    ]);
  });

  it('is missed where no word is left, unless it is optional', () => {
    expect(read({ args: [rest('b', number)] }, '').missing).toHaveLength(1);
    expect(read({ args: [rest('b', number, { optional: true })] }, '')).toMatchObject({ missing: [], args: [] });
  });

  it('names the first word that is refused, and has the values of the others', () => {
    expect(read({ args: [rest('b', number)] }, '1 x 3 y').args).toMatchObject([
      { value: [1, 3], problem: { word: { text: 'x' } } },
    ]);
  });
});

describe('a skippable argument', () => {
  const lock = { args: [arg('lock', fixedWord('lock'), { skippable: true }), arg('bytes', number)] };

  it('is taken where its word stands', () => {
    expect(values(read(lock, 'lock 5').args)).toEqual([
      ['lock', true],
      ['bytes', 5],
    ]);
  });

  it('is passed over where another word stands', () => {
    expect(values(read(lock, '5').args)).toEqual([['bytes', 5]]);
    expect(read(lock, '5').missing).toEqual([]);
  });

  it('is no substitute for what comes behind it', () => {
    expect(read(lock, 'lock').missing).toMatchObject([{ after: { text: 'lock' } }]);
  });
});

describe('options', () => {
  const options = {
    args: [arg('a', word)],
    options: {
      dev: option([arg('name', word)], 'A device.'),
      weight: option([arg('weight', number)], 'A weight.'),
      no_track: flag('No tracking.'),
      via: option([arg('address', word)], 'Once a way.', { repeat: true }),
      newer: flag('Newer.', { since: '2.2.0' }),
      metric: option([arg('metric', number)], 'Another spelling.', { aliasOf: 'weight' }),
      loud: flag('Reports.', { repeatReported: true }),
    },
  };

  it('stand behind the arguments, in any order', () => {
    expect(read(options, 'x no_track weight 5 dev eth0').options.map(shown)).toEqual([
      ['no_track'],
      ['weight', 5],
      ['dev', 'eth0'],
    ]);
  });

  it('take the words behind them even if those are options', () => {
    expect(read(options, 'x dev weight').options.map(shown)).toEqual([['dev', 'weight']]);
  });

  it('do not hide the first argument: it is taken whatever it is', () => {
    expect(values(read(options, 'dev').args)).toEqual([['a', 'dev']]);
  });

  it('are taken where an optional argument could stand', () => {
    const bound = read({ ...options, args: [optional('a', word)] }, 'dev eth0');
    expect(bound).toMatchObject({ args: [], options: [{ name: 'dev' }] });
  });

  it('end a rest argument', () => {
    const bound = read({ ...options, args: [rest('a', word)] }, 'x y dev eth0');
    expect(values(bound.args)).toEqual([['a', ['x', 'y']]]);
    expect(bound.options.map(shown)).toEqual([['dev', 'eth0']]);
  });

  it('are known by the name they stand for', () => {
    expect(read(options, 'x metric 5').options.map(shown)).toEqual([['weight', 5]]);
  });

  it('count the last time they are given, which is said', () => {
    const bound = read(options, 'x dev eth0 dev eth1');
    expect(bound.options.map(shown)).toEqual([['dev', 'eth1']]);
    expect(bound.repeated).toMatchObject([{ word: { origin: { start: 19 } }, first: { origin: { start: 10 } } }]);
    expect(bound.repeated[0]?.reported).toBe(false);
    expect(read(options, 'x loud loud').repeated[0]?.reported).toBe(true);
  });

  it('count each time where they may be repeated', () => {
    const bound = read(options, 'x via p via q');
    expect(bound.options.map(shown)).toEqual([
      ['via', 'p'],
      ['via', 'q'],
    ]);
    expect(bound.repeated).toEqual([]);
  });

  it('miss their arguments', () => {
    expect(read(options, 'x dev').missing).toMatchObject([{ expected: 'name (word)', after: { text: 'dev' } }]);
  });

  it('that a release does not know are read, and said', () => {
    const bound = read(options, 'x newer', '2.1.5');
    expect(bound.unavailable).toMatchObject([{ word: { text: 'newer' } }]);
    expect(bound.options.map(shown)).toEqual([['newer']]);
    expect(read(options, 'x newer', '2.2.0').unavailable).toEqual([]);
  });

  it('are spelt exactly', () => {
    expect(words(read(options, 'x DEV eth0').extra)).toEqual(['DEV', 'eth0']);
  });

  it('are not what every object has', () => {
    expect(words(read(options, 'x constructor toString').extra)).toEqual(['constructor', 'toString']);
  });
});

describe('options of options', () => {
  const nested = {
    options: {
      encap: option([], 'A tunnel.', {
        choice: true,
        options: {
          ip: option([], 'Over IPv4.', {
            options: { id: option([arg('id', number)], 'Its key.'), csum: flag('Sums.') },
          }),
          mpls: option([arg('label', number)], 'Over MPLS.'),
        },
      }),
      dev: option([arg('name', word)], 'A device.'),
    },
  };

  it('go on up to the first word that is none of them', () => {
    expect(read(nested, 'encap ip csum id 3 dev eth0').options.map(shown)).toEqual([
      ['encap', ['ip', ['csum'], ['id', 3]]],
      ['dev', 'eth0'],
    ]);
  });

  it('may be a choice of exactly one', () => {
    expect(read(nested, 'encap mpls 5 ip').options.map(shown)).toEqual([['encap', ['mpls', 5]]]);
    expect(words(read(nested, 'encap mpls 5 ip').extra)).toEqual(['ip']);
    expect(read(nested, 'encap dev eth0').missing).toMatchObject([
      { expected: 'one of ip, mpls', after: { text: 'encap' } },
    ]);
  });
});

describe('peculiar options', () => {
  it('may pass over the word behind them', () => {
    const bound = read({ options: { or: flag('Slips.', { skipsNextWord: true }), x: flag('X.') } }, 'or x x');
    expect(words(bound.lost)).toEqual(['x']);
    expect(bound.options.map(shown)).toEqual([['or'], ['x']]);
  });

  it('may let only themselves follow', () => {
    const hop = option([], 'A hop.', { repeat: true, final: true, options: { via: option([arg('a', word)], 'Via.') } });
    const bound = read({ options: { nexthop: hop, metric: flag('M.') } }, 'metric nexthop via a nexthop via b metric');
    expect(bound.options.map(shown)).toEqual([['metric'], ['nexthop', ['via', 'a']], ['nexthop', ['via', 'b']]]);
    expect(words(bound.extra)).toEqual(['metric']);
  });

  it('may put their arguments and options in those of the statement', () => {
    const to = option([arg('a', word)], 'To.', { transparent: true, options: { dev: option([arg('d', word)], 'D.') } });
    const bound = read({ args: [optional('a', word)], options: { to } }, 'to x dev eth0');
    expect(values(bound.args)).toEqual([['a', 'x']]);
    expect(bound.options.map(shown)).toEqual([['dev', 'eth0']]);
  });
});

describe('arguments that may stand anywhere', () => {
  const entry = {
    args: [arg('address', number)],
    position: 'anywhere' as const,
    options: { dev: option([arg('name', word)], 'A device.') },
    summary: 'An entry.',
    source: { code: 'test.c:test' },
  };
  const readEntry = (line: string) => {
    const [directive] = expandLines([line]).directives;
    if (directive?.keyword === undefined) throw new Error('an entry has words');
    return bindWords(entry, [directive.keyword, ...directive.args], directive.keyword, { target: NEWEST_VERSION });
  };

  it('are found behind options', () => {
    expect(values(readEntry('dev eth0 5').args)).toEqual([['address', 5]]);
  });

  it('are replaced by later ones; the earlier ones are not forgotten', () => {
    const bound = readEntry('5 dev eth0 x 7');
    expect(values(bound.args)).toEqual([['address', 7]]);
    expect(bound.replaced.map(({ words: [word] }) => word?.text)).toEqual(['5', 'x']);
  });

  it('are missed where there is none', () => {
    expect(readEntry('dev eth0').missing).toMatchObject([{ expected: 'address (whole number 0…9)' }]);
  });
});

describe('forms', () => {
  const forms = {
    args: {
      byFirstWord: { fwmark: [arg('mark', number)], group: [arg('group', word)] },
      otherwise: [arg('address', word), optional('port', number)],
    },
  };

  it('are chosen by the first word, which belongs to none of the arguments', () => {
    expect(read(forms, 'fwmark 5').form).toBe('fwmark');
    expect(values(read(forms, 'fwmark 5').args)).toEqual([['mark', 5]]);
    expect(read(forms, 'x 8').form).toBeUndefined();
    expect(values(read(forms, 'x 8').args)).toEqual([
      ['address', 'x'],
      ['port', 8],
    ]);
  });

  it('miss words behind the first one', () => {
    expect(read(forms, 'group').missing).toMatchObject([{ expected: 'group (word)', after: { text: 'group' } }]);
    expect(read(forms, '').missing).toMatchObject([{ expected: 'address (word)', after: { text: 'keyword' } }]);
  });
});

describe('older releases', () => {
  const changed = {
    args: [arg('n', number)],
    changed: [
      { before: '2.2.0' as const, args: [arg('n', integer({ min: 0, max: 99 }))], note: 'Up to 99.' },
      { before: '2.0.0' as const, args: [arg('n', enumeration(['on', 'off']))], note: 'On or off.' },
    ],
  };

  it.each([
    ['1.4.5', 'on', 'on'],
    ['2.0.0', '50', 50],
    ['2.1.5', '50', 50],
    ['2.2.0', '5', 5],
  ] as const)('read what %s read: %s', (target, line, value) => {
    expect(values(read(changed, line, target).args)).toEqual([['n', value]]);
  });

  it.each([
    ['1.4.5', '5'],
    ['2.2.0', '50'],
  ] as const)('and refuse what %s refused: %s', (target, line) => {
    expect(read(changed, line, target).args[0]?.problem).toBeDefined();
  });
});

describe('values that only the host knows', () => {
  it('are not judged', () => {
    expect(read({ args: [arg('n', number)] }, '${_ENV X}').args).toMatchObject([
      { value: undefined, problem: undefined },
    ]);
    expect(read({ args: [arg('n', number)] }, 'a${_ENV X}').args).toMatchObject([{ problem: undefined }]);
  });

  it('count as the argument that may be left out', () => {
    const lock = { args: [arg('lock', fixedWord('lock'), { skippable: true }), arg('bytes', number)] };
    expect(read(lock, '${_ENV X} 5').args).toMatchObject([{ spec: { name: 'lock' } }, { value: 5 }]);
  });

  it('are left out of the values of a list', () => {
    expect(values(read({ args: [rest('n', number)] }, '1 ${_ENV X} 3').args)).toEqual([['n', [1, 3]]]);
  });
});
