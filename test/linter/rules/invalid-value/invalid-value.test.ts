import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'invalid-value';
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it('says what is wrong, what keepalived goes on with, and what it wants', () => {
  const [message, ...more] = fileMessages(RULE, instance('priority high'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, column: 12, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('priority high is not a whole number');
  expect(message?.message).toContain('goes on with 100');
});

it('says that a server without a readable address is skipped as a whole', () => {
  const text = 'virtual_server web 80 {\n  protocol TCP\n}\n';
  expect(fileMessages(RULE, text)[0]?.message).toContain('skips the whole block');
});

it('does not claim that keepalived reports what stands in a block that it skips', () => {
  const text = 'virtual_server web 80 {\n  real_server lb 80 {\n  }\n}\n';
  expect(fileMessages(RULE, text).map((message) => message.reportedByKeepalived)).toEqual([true, false]);
});

it('offers the one word that was meant', () => {
  const text = 'virtual_server 192.0.2.1 80 {\n  lb_kind dr\n}\n';
  const [message] = fileMessages(RULE, text);
  expect(message?.fix?.kind).toBe('suggestion');
  expect(apply(text, message?.fix)).toBe(text.replace('dr', 'DR'));
});

it('reports a line of a definition once, however often it is read', () => {
  const text = `$VI= \\\n vrrp_instance VI_$N { \\\n priority high \\\n }\n~SEQ(N, 1, 3) $VI\n`;
  expect(fileLines(RULE, text)).toEqual([3]);
});

it.each([
  ['a value of the running host', instance('priority ${_ENV PRIORITY}')],
  ['a name that is not defined', instance('priority $PRIO')],
  ['foreign punctuation', instance('priority 100;')],
  ['a foreign comment', instance('virtual_ipaddress {', '  // the web servers', '  192.0.2.1', '}')],
  ['full-width digits', instance('priority １００')],
  ['what has a rule of its own', instance('state SLAVE', 'authentication {', '  auth_pass longer-than-8', '}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
