import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';
import { server, tcpService } from '../../support/virtual-servers.ts';

const RULE = 'duplicate-real-server';

it('reports the second one, however its address is written', () => {
  const text = tcpService(
    server('2001:db8::11 80', 'lvs_method TUN'),
    server('2001:DB8:0::11 80', 'lvs_method TUN'),
    server('192.0.2.11 80', '#'),
  );
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 8, reportedByKeepalived: true, related: [{ line: 5 }] });
});

it.each([
  ['another port', tcpService(server('192.0.2.11 80', '#'), server('192.0.2.11 81', '#'))],
  [
    'a port that is left out, which counts as another',
    tcpService(server('192.0.2.11 80', '#'), server('192.0.2.11', '#')),
  ],
  [
    'another virtual server',
    `${tcpService(server('192.0.2.11 80', '#'))}\n${tcpService(server('192.0.2.11 80', '#'))}`,
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
