import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server } from '../../support/virtual-servers.ts';

const RULE = 'dr-port-mismatch';
const service = (kind: string, ...lines: string[]) =>
  block('virtual_server 192.0.2.10 80', 'lb_algo rr', `lb_kind ${kind}`, 'protocol TCP', ...lines);

it.each(['DR', 'TUN'])('reports a real server with another port under %s, and writes the right one', (kind) => {
  const text = service(kind, server('192.0.2.11 8080', '#'));
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 5, severity: 'error', reportedByKeepalived: true, fix: { kind: 'safe' } });
  expect(apply(text, message?.fix)).toBe(service(kind, server('192.0.2.11 80', '#')));
});

it('reports a sorry server', () => {
  expect(fileLines(RULE, service('DR', 'sorry_server 192.0.2.20 81', server('192.0.2.11', '#')))).toEqual([5]);
});

it('takes the method that stands below the real server for one without its own', () => {
  const text = block('virtual_server 192.0.2.10 80', 'protocol TCP', server('192.0.2.11 81', '#'), 'lb_kind DR');
  expect(fileLines(RULE, text)).toEqual([3]);
});

it('compares with every address of a group', () => {
  const group = block('virtual_server_group G', '192.0.2.10 80', '192.0.2.10 81');
  const text = `${group}\n${service('DR', server('192.0.2.11 80', '#')).replace('192.0.2.10 80', 'group G')}`;
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 9, related: [{ line: 3 }] }]);
});

it.each([
  ['NAT', service('NAT', server('192.0.2.11 8080', '#'))],
  ['a server with NAT of its own', service('DR', server('192.0.2.11 8080', 'lvs_method NAT'))],
  ['a server without a port', service('DR', server('192.0.2.11', '#'))],
  ['a firewall mark', service('DR', server('192.0.2.11 80', '#')).replace('192.0.2.10 80', 'fwmark 3')],
  ['a head that only the host knows', service('DR', server('192.0.2.11 81', '#')).replace('10 80', '10 ${_ENV PORT}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
