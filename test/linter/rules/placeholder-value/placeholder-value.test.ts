import { lint } from '@kalint/linter';
import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'placeholder-value';
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const vip = (address: string) => instance('virtual_ipaddress {', `  ${address}`, '}');
const rulesThatSpeak = (text: string) =>
  new Set(
    lint([{ path: 'keepalived.conf', text }]).results.flatMap(({ messages }) => messages.map((one) => one.ruleId)),
  );

it.each([
  '<VIP>',
  '<virtual-ip>/24',
  '<IP ADDRESS>',
  '[virtual_ip]',
  '__VIP__',
  '%VIP%',
  '%VIP%/24',
  '$(VIP)',
  'x.x.x.x',
  '192.0.2.x',
  '192.168.XX.10/24',
  'CHANGEME',
  'your_vip',
  'YOUR_VIP_HERE',
])('knows %s as a placeholder, which keepalived reports', (text) => {
  const [message, ...more] = fileMessages(RULE, vip(text));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 3, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain(`${text} looks like a placeholder`);
  expect(rulesThatSpeak(vip(text))).not.toContain('invalid-value');
});

it.each(['<interface>', 'ethX', '__IFACE__'])('warns of the interface %s, which keepalived cannot know', (name) => {
  expect(fileMessages(RULE, instance(`interface ${name}`))).toMatchObject([
    { line: 2, severity: 'warning', reportedByKeepalived: false },
  ]);
});

it.each(['CHANGEME', 'xxxxxxxx', '********', '<secret>'])('knows %s in place of a password', (word) => {
  expect(fileLines(RULE, instance('authentication {', '  auth_type PASS', `  auth_pass ${word}`, '}'))).toEqual([4]);
});

it('tells once of a placeholder in several places', () => {
  const [message, ...more] = fileMessages(
    RULE,
    instance('interface <if>', 'mcast_src_ip <ip>', 'track_interface {', '  <if>', '}'),
  );
  expect(message?.message).toContain('here and in one more place');
  expect(message?.related).toMatchObject([{ line: 5 }]);
  expect(more).toMatchObject([{ line: 3 }]);
});

it('tells once of a template that was not rendered, and nothing else speaks of its braces', () => {
  const text = instance('{% if primary %}', 'interface {{ interface }}', '{% endif %}', 'priority {{ priority }}');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, severity: 'error', related: [{ line: 3 }, { line: 4 }, { line: 5 }] });
  expect(message?.message).toContain('a template that nobody has rendered, and so are 3 more');
  const rules = rulesThatSpeak(text);
  expect(rules).not.toContain('unbalanced-braces');
  expect(rules).not.toContain('unknown-keyword');
});

it.each(['<%= @vip %>', '${VIP:-192.0.2.10}'])('knows %s', (tag) => {
  expect(fileLines(RULE, vip(tag))).toEqual([3]);
});

it('tells of each line that keepalived reports', () => {
  const text = instance('virtual_ipaddress {', '  x.x.x.x', '  x.x.x.x', '}');
  expect(fileLines(RULE, text)).toEqual([3, 4]);
});

it('finds a placeholder in the value of a definition', () => {
  expect(fileLines(RULE, `$VIP=<vip>\n${vip('$VIP')}`)).toEqual([1]);
});

it.each([
  ['values', vip('192.0.2.10/24')],
  ['a name that nobody defines, which undefined-definition tells of', vip('${VIP}')],
  ['a remark', vip('192.0.2.10 # <VIP> {{ vip }}')],
  ['braces in a command', 'vrrp_script c {\n  script "/usr/bin/docker inspect --format {{.State.Running}} web"\n}\n'],
  ['signs in a command', 'vrrp_script c {\n  script "/usr/local/bin/check <x> __y__ %Z1%"\n}\n'],
  [
    'signs in a regular expression',
    'virtual_server 192.0.2.10 80 {\n  real_server 192.0.2.11 80 {\n    HTTP_GET {\n      url {\n        path /\n        regex <title>\n      }\n    }\n  }\n}\n',
  ],
  ['a name that two places agree on', 'vrrp_script your_check {\n  script "/bin/true"\n}\n'],
  ['a mail address in angle brackets', 'global_defs {\n  notification_email {\n    <root@example.org>\n  }\n}\n'],
  ['a predefined name', instance('interface ${_ENV INTERFACE}')],
  ['a host name with an x', 'global_defs {\n  smtp_server mx.example.org\n}\n'],
  ['a definition', '$VIP=192.0.2.10\nvrrp_instance VI_1 {\n  mcast_src_ip ${VIP}\n}\n'],
  ['a repetition', 'vrrp_instance VI_~SEQ(n, 1, 2) {\n  virtual_router_id ${n}\n}\n'],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
