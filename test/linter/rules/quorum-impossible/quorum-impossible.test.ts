import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';
import { server, tcpService } from '../../support/virtual-servers.ts';

const RULE = 'quorum-impossible';
const two = [server('192.0.2.11 80', '#'), server('192.0.2.12 80', '#')];

it('reports a quorum above the sum of weights, and writes what keepalived takes', () => {
  const [message, ...more] = fileMessages(RULE, tcpService('quorum 3', ...two));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 5, severity: 'error', reportedByKeepalived: true });
  expect(message?.fix?.kind).toBe('suggestion');
  expect(apply(tcpService('quorum 3', ...two), message?.fix)).toBe(tcpService('quorum 2', ...two));
});

it('takes the weight of the virtual server for servers without one', () => {
  expect(fileLines(RULE, tcpService('weight 2', 'quorum 4', ...two))).toEqual([]);
});

it('counts servers and not their weights before 2.0.14', () => {
  const text = tcpService('quorum 4', server('192.0.2.11 80', 'weight 3'), server('192.0.2.12 80', 'weight 3'));
  expect(fileLines(RULE, text, { target: '2.0.14' })).toEqual([]);
  const [message] = fileMessages(RULE, text, { target: '2.0.10' });
  expect(message?.line).toBe(5);
  expect(message?.message).toContain('lowers the quorum to 2');
});

it('says that before 1.4.1 such a quorum is never met', () => {
  const [message, ...more] = fileMessages(RULE, tcpService('quorum 3', ...two), { target: '1.3.5' });
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 5, reportedByKeepalived: false });
  expect(message?.message).toContain('the quorum is never met');
});

it('does not count a real server twice', () => {
  expect(fileLines(RULE, tcpService('quorum 2', ...two.slice(1), ...two.slice(1)))).toEqual([5]);
});

it('reports a hysteresis that is not below the quorum as it is then', () => {
  const messages = fileMessages(RULE, tcpService('quorum 3', 'hysteresis 2', ...two));
  expect(messages.map(({ line }) => line)).toEqual([5, 6]);
  expect(messages[1]?.message).toContain('uses 1');
});

it('says what becomes of weight 0 everywhere', () => {
  const messages = fileMessages(RULE, tcpService(server('192.0.2.11 80', 'weight 0')));
  expect(messages.map(({ line }) => line)).toEqual([1, 6]);
  expect(messages[0]?.message).toContain('4294967295');
});

it.each([
  ['a quorum that is reached', tcpService('quorum 2', 'hysteresis 1', ...two)],
  ['a service that is dropped', tcpService('quorum 9')],
  ['servers that may stand in an included file', tcpService('quorum 3', ...two, 'include more.conf')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
