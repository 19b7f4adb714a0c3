import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';
import { block } from '../../support/virtual-servers.ts';

const RULE = 'lvs-sync-daemon';
const text = (line: string, name = 'VI_1') => `${block('global_defs', line)}\nvrrp_instance ${name} {\n}`;

it('reports an id without its keyword, and writes it', () => {
  const [message, ...more] = fileMessages(RULE, text('lvs_sync_daemon eth0 VI_1 12'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, severity: 'warning', reportedByKeepalived: true });
  expect(apply(text('lvs_sync_daemon eth0 VI_1 12'), message?.fix)).toBe(text('lvs_sync_daemon eth0 VI_1 id 12'));
});

it.each(['lvs_sync_daemon eth0 VI_2', 'lvs_sync_daemon eth0 inst VI_2'])(
  'reports an instance that does not exist, which keepalived -t does not: %s',
  (line) => {
    expect(fileMessages(RULE, text(line))).toMatchObject([{ line: 2, severity: 'error', reportedByKeepalived: false }]);
  },
);

it.each([
  ['the way of today', text('lvs_sync_daemon eth0 inst VI_1 id 12')],
  ['a second one, which is ignored', block('global_defs', 'lvs_sync_daemon eth0', 'lvs_sync_daemon eth0 VI_9 12')],
  ['an instance that an included file may define', `include vi.conf\n${text('lvs_sync_daemon eth0 VI_2')}`],
])('does not report %s', (_, configuration) => {
  expect(fileLines(RULE, configuration)).toEqual([]);
});
