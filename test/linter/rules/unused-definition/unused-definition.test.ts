import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'unused-definition';

it('mentions a name that nothing uses', () => {
  expect(fileMessages(RULE, '$IF=eth0\n')).toMatchObject([{ line: 1, severity: 'info', reportedByKeepalived: false }]);
});

it('mentions a name once, at its first definition', () => {
  expect(fileLines(RULE, '$IF=eth0\n$IF=eth1\n')).toEqual([1]);
});

it.each([
  ['a name that is used', '$IF=eth0\nvrrp_instance VI_1 {\n  interface $IF\n}\n'],
  ['a name that another node uses', '$IF=eth0\nvrrp_instance VI_1 {\n  @lb01 interface $IF\n}\n'],
  ['a name in a word that keepalived does not take apart', '$IF=eth0\nvrrp_instance VI_1 {\n  interface $IF.7\n}\n'],
  ['a name that an included file may use', '$IF=eth0\ninclude /etc/vips.conf\n'],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
