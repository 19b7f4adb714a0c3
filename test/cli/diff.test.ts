import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { node } from './support/configurations.ts';
import { kalint } from './support/kalint.ts';

const HEALTHY = ['examples/healthy/lb01.conf', 'examples/healthy/lb02.conf'];
const ONE_FILE = 'examples/one-file/keepalived.conf';

describe('kalint diff', () => {
  it('shows what is not meant to differ, with both places, and what is', () => {
    const { status, stdout } = kalint(['diff', 'examples/split-brain/lb01.conf', 'examples/split-brain/lb02.conf']);
    expect(stdout).toContain('Not meant to differ');
    expect(stdout).toContain('lb01  virtual_router_id 55  examples/split-brain/lb01.conf:21\n');
    expect(stdout).toContain('lb02  virtual_router_id 51  examples/split-brain/lb02.conf:21\n');
    expect(stdout).toContain('lb01  priority 100  examples/split-brain/lb01.conf:22  (ranks the nodes)\n');
    expect(stdout).toContain('lb01 and lb02: 3 differences, 1 not meant.\n');
    expect(status).toBe(1);
  });

  it('ends with 0 where all differences are meant', () => {
    const { status, stdout } = kalint(['diff', ...HEALTHY]);
    expect(stdout).not.toContain('Not meant');
    expect(status).toBe(0);
  });

  it('says it where two files mean the same', () => {
    const cwd = folderWith({ 'a.conf': node(), 'b.conf': `# a copy\n${node().replaceAll('  ', '\t')}` });
    const { status, stdout } = kalint(['diff', 'a.conf', 'b.conf'], { cwd });
    expect(stdout).toBe('a and b say the same.\n');
    expect(status).toBe(0);
  });

  it('compares two nodes of one file with @id lines', () => {
    const { status, stdout } = kalint(['diff', `${ONE_FILE}@lb01`, `${ONE_FILE}@lb02`]);
    expect(stdout).toContain('unicast_peer: 192.168.222.139');
    expect(status).toBe(0);
  });

  it('gives JSON', () => {
    const { status, stdout } = kalint([
      'diff',
      '--json',
      'examples/split-brain/lb01.conf',
      'examples/split-brain/lb02.conf',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      nodes: [{ name: 'lb01' }, { name: 'lb02' }],
      differences: expect.arrayContaining([
        {
          path: 'vrrp_instance/virtual_router_id',
          block: 'VI_1',
          values: [
            expect.objectContaining({
              filePath: 'examples/split-brain/lb01.conf',
              line: 21,
              text: 'virtual_router_id 55',
            }),
            expect.objectContaining({
              filePath: 'examples/split-brain/lb02.conf',
              line: 21,
              text: 'virtual_router_id 51',
            }),
          ],
        },
      ]),
      unintendedCount: 1,
    });
    expect(status).toBe(1);
  });

  it('does not show passwords', () => {
    const secret = (word: string) =>
      node().replace('  priority', `  authentication {\n    auth_type PASS\n    auth_pass ${word}\n  }\n  priority`);
    const cwd = folderWith({ 'a.conf': secret('sesame12'), 'b.conf': secret('sesame34') });
    const { stdout } = kalint(['diff', 'a.conf', 'b.conf'], { cwd });
    expect(stdout).toContain('auth_pass (not shown)');
    expect(stdout).not.toContain('sesame');
  });

  it('takes for meant what the configuration of the cluster declares', () => {
    const cluster = { name: 'edge', nodes: ['a.conf', 'b.conf'], intended: ['vrrp_instance/virtual_router_id'] };
    const cwd = folderWith({
      'a.conf': node({ id: '51' }),
      'b.conf': node({ id: '52' }),
      'kalint.config.json': JSON.stringify({ clusters: [cluster] }),
    });
    const { status, stdout } = kalint(['diff', 'a.conf', 'b.conf'], { cwd });
    expect(stdout).toContain('(is declared as intended)');
    expect(status).toBe(0);
  });

  it('says that a file was not read to its end', () => {
    const cwd = folderWith({ 'a.conf': node(), 'b.conf': `include gone/*.conf\n${node()}` });
    expect(kalint(['diff', 'a.conf', 'b.conf'], { cwd }).status).not.toBe(2);
  });

  it.each([
    ['one node', ['diff', HEALTHY[0] as string], 'missing required argument'],
    ['a node and itself', ['diff', HEALTHY[0] as string, HEALTHY[0] as string], 'is compared with itself'],
    [
      'a folder',
      ['diff', 'examples/healthy', HEALTHY[0] as string],
      'examples/healthy is a folder: name the file of one node',
    ],
    ['a file that is not there', ['diff', 'gone.conf', HEALTHY[0] as string], 'gone.conf cannot be read'],
    [
      'a file that is no configuration',
      ['diff', 'LICENSE', HEALTHY[0] as string],
      'LICENSE is no configuration of keepalived',
    ],
    [
      'several nodes in one file',
      ['diff', ONE_FILE, HEALTHY[0] as string],
      `write ${ONE_FILE}@lb01 or ${ONE_FILE}@lb02`,
    ],
    [
      'an id that a file does not name',
      ['diff', `${ONE_FILE}@lb09`, HEALTHY[0] as string],
      'has no lines for @lb09: it has those of lb01 and lb02',
    ],
  ])('refuses %s', (_, args, why) => {
    const { status, stdout, stderr } = kalint(args);
    expect(stderr).toContain(why);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});
