import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'unknown-keyword';
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const tcpCheck = (line: string) =>
  `virtual_server 192.0.2.1 80 {\n  real_server 192.0.2.2 80 {\n    TCP_CHECK {\n      ${line}\n    }\n  }\n}\n`;

it('names the one keyword that comes close, and can put it there', () => {
  const text = instance('prioritty 100');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, column: 3, endColumn: 12, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('Did you mean priority?');
  expect(message?.fix?.kind).toBe('suggestion');
  expect(apply(text, message?.fix)).toBe(instance('priority 100'));
});

it('offers no fix between several', () => {
  const [message] = fileMessages(RULE, instance('track_all'));
  expect(message?.message).toContain('track_bfd or track_file');
  expect(message?.fix).toBeUndefined();
});

it('says where a keyword of another block belongs', () => {
  const [message] = fileMessages(RULE, instance('script_user root'));
  expect(message?.message).toContain('It belongs in global_defs');
});

it('knows the new name of what only another block still knows', () => {
  const text = tcpCheck('nb_get_retry 3');
  const [message] = fileMessages(RULE, text);
  expect(message?.message).toContain('belongs in HTTP_GET and SSL_GET; here the keyword is retry');
  expect(apply(text, message?.fix)).toBe(tcpCheck('retry 3'));
});

it('knows a keyword that has a prefix here', () => {
  const [message] = fileMessages(RULE, 'global_defs {\n  garp_master_delay 3\n}\n');
  expect(message?.message).toContain('here the keyword is vrrp_garp_master_delay');
});

it('says what keepalived does with the block of an unknown word', () => {
  const [message, ...more] = fileMessages(RULE, instance('track_skript {', '  chk', '}'));
  expect(more).toEqual([]);
  expect(message?.message).toContain('reads the lines inside as if they stood in vrrp_instance');
  expect(message?.message).toContain('takes the } for the end of vrrp_instance');
  const [top] = fileMessages(RULE, 'rrp_instance VI_1 {\n  priority 100\n}\n');
  expect(top?.message).toContain('reports the } as one too many');
});

it('explains a backslash outside of a definition', () => {
  const text = instance('nopreempt\\');
  const [message] = fileMessages(RULE, text);
  expect(message?.message).toContain('only inside a $NAME= definition');
  expect(apply(text, message?.fix)).toBe(instance('nopreempt'));
});

it('explains a backslash at the end of a comment, before 2.4.0', () => {
  expect(fileMessages(RULE, '# old \\\n', { target: '2.2.7' })[0]?.message).toContain('at the end of a comment');
  expect(fileLines(RULE, '# old \\\n')).toEqual([]);
});

it('takes a blank out of a keyword', () => {
  const text = 'virtual_server 192.0.2.1 80 {\n  lb _kind NAT\n}\n';
  expect(apply(text, fileMessages(RULE, text)[0]?.fix)).toBe(text.replace('lb _kind', 'lb_kind'));
});

it.each([
  ['a top-level track_script, which has a rule of its own', 'track_script {\n  chk\n}\n'],
  ['a keyword that was removed long ago, likewise', 'global_defs {\n  lvs_id lb01\n}\n'],
  ['a keyword that another release knows, likewise', instance('auth_hmac {', '}')],
  ['a foreign comment', '// lb01\n'],
  ['foreign punctuation', instance('advert_int=1', 'nopreempt;')],
  ['a no-break space', instance('priority\u00A0100')],
  ['a word that only the host knows', instance('${_ENV KEYWORD} 1')],
  ['what stands in an unknown block', instance('track_skript {', '  intervall 3', '}').replace('track_skript', 'foo')],
])('does not report %s', (name, text) => {
  expect(fileLines(RULE, text, { target: '2.2.7' })).toEqual(name.startsWith('what stands') ? [2] : []);
});
