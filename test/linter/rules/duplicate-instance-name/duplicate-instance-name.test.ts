import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'duplicate-instance-name';

/** A block of each kind that keepalived keeps. */
const BLOCKS: Readonly<Record<string, string>> = {
  vrrp_instance: 'interface eth0',
  vrrp_sync_group: 'group { VI_1 }',
  track_group: 'group { VI_1 }',
  bfd_instance: 'neighbor_ip 192.0.2.2',
  vrrp_script: 'script /usr/bin/check',
  track_file: 'file /run/number',
  vrrp_track_process: 'process nginx',
  virtual_server_group: '192.0.2.1 80',
};
const block = (kind: string, name = 'one', inside = BLOCKS[kind]) => `${kind} ${name} {\n  ${inside}\n}\n`;

it.each(['vrrp_instance', 'vrrp_sync_group', 'track_group', 'bfd_instance'])(
  'reports a second %s of a name, which keepalived reports and skips',
  (kind) => {
    const [message, ...more] = fileMessages(RULE, block(kind) + block(kind));
    expect(more).toEqual([]);
    expect(message).toMatchObject({ line: 4, severity: 'error', reportedByKeepalived: true, related: [{ line: 1 }] });
    expect(message?.message).toContain(`${kind} one is defined already, in line 1.`);
    expect(message?.message).toContain('reports and skips this second block');
  },
);

it.each(['vrrp_script', 'track_file', 'vrrp_track_process', 'virtual_server_group'])(
  'reports a second %s of a name, of which keepalived says nothing',
  (kind) => {
    const [message] = fileMessages(RULE, block(kind) + block(kind));
    expect(message).toMatchObject({ line: 4, reportedByKeepalived: false });
    expect(message?.message).toContain('keepalived uses the first one and says nothing of this one');
  },
);

it('takes track_file and its old spelling for one kind', () => {
  expect(fileLines(RULE, block('track_file') + block('vrrp_track_file', 'one', BLOCKS.track_file))).toEqual([4]);
});

it('reports every further block', () => {
  const text = block('vrrp_instance') + block('vrrp_instance') + block('vrrp_instance');
  expect(fileLines(RULE, text)).toEqual([4, 7]);
});

it('reports once what one line makes many times', () => {
  const text = `$BLOCK=vrrp_track_process one { \\\n  process x \\\n}\n~SEQ(N, 1, 4) $BLOCK\n`;
  const messages = fileMessages(RULE, text);
  expect(messages).toHaveLength(1);
  expect(messages[0]?.message).toContain('by the same text, which is read twice. So are 2 more names made here.');
});

it('points at the block where its name came through a definition', () => {
  const text = `$NAME=one\n${block('vrrp_instance', '$NAME')}${block('vrrp_instance', '$NAME')}`;
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 5, related: [{ line: 2 }] }]);
});

it.each([
  ['different names', block('vrrp_instance') + block('vrrp_instance', 'two')],
  ['one name for different kinds', block('vrrp_instance') + block('vrrp_sync_group') + block('vrrp_script')],
  ['a block whose predecessor keepalived drops', block('vrrp_script', 'one', 'interval 2') + block('vrrp_script')],
  ['blocks of different nodes', `@a vrrp_instance one {\n@^a vrrp_instance one {\n  interface eth0\n}\n`],
  ['names that only the host knows', block('vrrp_instance', '${_ENV A}') + block('vrrp_instance', '${_ENV B}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
