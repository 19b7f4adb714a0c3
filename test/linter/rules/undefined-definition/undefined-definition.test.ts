import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'undefined-definition';
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it('says that the name stays where it stands', () => {
  const [message] = fileMessages(RULE, instance('priority $PRIORITY'));
  expect(message).toMatchObject({ line: 2, column: 12, severity: 'error' });
  expect(message?.message).toContain('refuses it as a value');
});

it('says that the braces of ${NAME} become those of a block', () => {
  expect(fileMessages(RULE, instance('interface ${IF}'))[0]?.message).toContain('reads its braces as those of a block');
});

it('says that the definition comes too late', () => {
  const text = `${instance('interface $IF')}$IF=eth0\n`;
  expect(fileMessages(RULE, text)[0]?.message).toContain('only further down in line 4');
});

it('reports a part of a word that is refused', () => {
  expect(fileLines(RULE, instance('unicast_src_ip 192.0.2.$HOST'))).toEqual([2]);
});

it.each([
  [
    'a part of quoted text, which may be for a shell',
    'vrrp_script c {\n  script "/bin/sh -c \'echo $HOME ${HOME}\'"\n}\n',
  ],
  ['a password with a dollar sign', instance('authentication {', '  auth_pass pa$word', '}')],
  ['a password that starts with one', instance('authentication {', '  auth_pass $ecret', '}')],
  ['a name that is defined for another node', `@lb01 $IF=eth0\n@lb02 $IF=eth1\n${instance('@lb01 interface $IF')}`],
  ['a name that a repetition defines behind a brace', 'static_ipaddress { ~SEQ(N, 1, 2) 192.0.2.${N} dev eth0\n}\n'],
  ['a name that an include may define', `include /etc/names.conf\n${instance('interface $IF')}`],
  ['predefined names', instance('notify_master ${_PWD}/${_INSTANCE}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
