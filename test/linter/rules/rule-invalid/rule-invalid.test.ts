import { describe, expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'rule-invalid';
const rules = (...lines: string[]) => `static_rules {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

describe('a rule that is dropped', () => {
  it.each([
    ['from 192.0.2.1 preference 5', 'not what to do'],
    ['from 192.0.2.1 table 100 blackhole preference 5', 'table and blackhole'],
    ['from 192.0.2.1 table 100 table 200 preference 5', 'table twice'],
    ['from 192.0.2.1 type prohibit l3mdev preference 5', 'prohibit and l3mdev'],
    ['from 192.0.2.1 to 2001:db8::1 table 100 preference 5', 'one rule for each family'],
    ['to 192.0.2.1 from default table 100 preference 5', 'mix of families'],
    ['from 2001:db8::1 realms 1 table 100 preference 5', 'realms are for IPv4 only'],
    ['from 192.0.2.1 realms 1 blackhole preference 5', 'asks a table'],
    ['from 192.0.2.1 suppress_prefixlength 0 prohibit preference 5', 'asks a table'],
    ['from 192.0.2.1 goto 100', 'needs a preference'],
    ['from 192.0.2.1 goto 100 preference 100', 'not below its target 100'],
  ])('reports %s', (line, what) => {
    const [message, ...more] = fileMessages(RULE, rules(line));
    expect(more).toEqual([]);
    expect(message).toMatchObject({ line: 2, severity: 'error', reportedByKeepalived: true });
    expect(message?.message).toContain(what);
    expect(message?.message).toContain('drops the whole rule');
  });
});

it('reports a rule without preference, which keepalived sets all the same', () => {
  const [message] = fileMessages(RULE, rules('from 192.0.2.1 table 100'));
  expect(message).toMatchObject({ line: 2, severity: 'warning', reportedByKeepalived: true });
});

it('reports a protocol that is reset, unless the rule is not watched', () => {
  const lines = ['protocol 3', 'protocol 18', 'protocol 3 no_track'];
  expect(fileLines(RULE, rules(...lines.map((end) => `from 192.0.2.1 table 100 preference 5 ${end}`)))).toEqual([2]);
});

it('reports a track_group without iif', () => {
  const lines = ['track_group tg', 'iif eth0 track_group tg'];
  expect(fileLines(RULE, rules(...lines.map((end) => `from 192.0.2.1 table 100 preference 5 ${end}`)))).toEqual([2]);
});

it.each([
  'from 192.0.2.1 table 100 preference 5',
  'from default to 192.0.2.1 lookup main priority 5',
  'from 192.0.2.1 type goto 100 order 5',
  'from 192.0.2.1 realms 1 l3mdev preference 5',
  'not fwmark 1 unreachable preference 0x10',
])('does not report %s', (line) => {
  expect(fileLines(RULE, rules(line))).toEqual([]);
});

it('does not report what a bad value or an unknown word explains', () => {
  expect(fileLines(RULE, rules('from 192.0.2 preference 5', 'from 192.0.2.1 pref 5', 'type foo'))).toEqual([]);
});

it('looks at virtual_rules too', () => {
  expect(fileLines(RULE, 'vrrp_instance VI_1 {\n  virtual_rules {\n    from 192.0.2.1\n  }\n}\n')).toEqual([3]);
});
