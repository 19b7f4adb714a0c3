import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server, tcpService } from '../../support/virtual-servers.ts';

const RULE = 'rs-without-checker';
const checked = (address: string) => server(address, 'TCP_CHECK {\n}');
const bare = (address: string, ...lines: string[]) => server(address, 'weight 1', ...lines);

it('reports the one real server that has no check', () => {
  const [message, ...more] = fileMessages(RULE, tcpService(checked('192.0.2.11 80'), bare('192.0.2.12 80')));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 9, severity: 'warning', reportedByKeepalived: false });
  expect(message?.message).toContain('real_server 192.0.2.12 80 of virtual_server 192.0.2.10 80 has no check');
});

it('says it once for a virtual server where none has one', () => {
  const [message, ...more] = fileMessages(RULE, tcpService(bare('192.0.2.11 80'), bare('192.0.2.12 80')));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 1, related: [{ line: 5 }, { line: 8 }] });
  expect(message?.message).toContain('None of the 2 real servers');
});

it.each([
  ['sorry_server 192.0.2.20 80', tcpService('sorry_server 192.0.2.20 80', bare('192.0.2.11 80'))],
  ['quorum_down', tcpService('quorum_down /usr/local/bin/down', bare('192.0.2.11 80'))],
  ['notify_down', tcpService(bare('192.0.2.11 80', 'notify_down /usr/local/bin/down'))],
])('reports a single real server where %s would wait for ever', (what, text) => {
  const [message] = fileMessages(RULE, text);
  expect(message?.line).toBe(1);
  expect(message?.message).toContain(`${what} never comes into play`);
});

it.each([
  ['checked servers', tcpService(checked('192.0.2.11 80'), checked('192.0.2.12 80'))],
  ['a single real server that nothing depends on', tcpService(bare('192.0.2.11 80'))],
  ['a server of weight 0', tcpService(checked('192.0.2.11 80'), server('192.0.2.12 80', 'weight 0'))],
  ['FILE_CHECK', tcpService(checked('192.0.2.11 80'), server('192.0.2.12 80', 'FILE_CHECK {\ntrack_file f\n}'))],
  ['a check whose name is mistyped', tcpService(checked('192.0.2.11 80'), bare('192.0.2.12 80', 'TCP_CHEK {\n}'))],
  [
    'checks that may stand in a file not read',
    tcpService(checked('192.0.2.11 80'), bare('192.0.2.12 80', 'include c.conf')),
  ],
  ['a service that is dropped', block('virtual_server group G', bare('192.0.2.11 80'), bare('192.0.2.12 80'))],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
