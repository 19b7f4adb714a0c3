import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server } from '../../support/virtual-servers.ts';

const RULE = 'vs-group-undefined';
const group = block('virtual_server_group WEB', '192.0.2.10 80');
const service = (name: string, address = '192.0.2.11 80') =>
  block(`virtual_server group ${name}`, 'protocol TCP', server(address, '#'));

it('reports a group that nothing defines, which keepalived -t does not, and suggests a similar one', () => {
  const text = `${service('WEBS')}\n${group}`;
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    line: 1,
    severity: 'error',
    reportedByKeepalived: false,
    fix: { kind: 'suggestion' },
  });
  expect(apply(text, message?.fix)).toBe(`${service('WEB')}\n${group}`);
});

it('reports a group that keepalived drops', () => {
  expect(fileMessages(RULE, `virtual_server_group WEB {\n}\n${service('WEB')}`)).toMatchObject([
    { line: 3, related: [{ line: 1 }] },
  ]);
});

it('reports servers of another family than the group', () => {
  expect(fileLines(RULE, `${group}\n${service('WEB', '2001:db8::11 80')}`)).toEqual([4]);
});

it.each([
  ['a group further down', `${service('WEB')}\n${group}`],
  ['a group that an included file may define', `${service('WEB')}\ninclude groups.conf`],
  ['a name that only the host knows', service('${_ENV GROUP}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
