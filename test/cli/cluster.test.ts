import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { node } from './support/configurations.ts';
import { kalint } from './support/kalint.ts';

const PAIR = { 'lb01.conf': node({ id: '51' }), 'lb02.conf': node({ id: '55', priority: '90' }) };

describe('kalint cluster', () => {
  it('names the split brain of the example, with both places', () => {
    const { status, stdout } = kalint(['cluster', 'examples/split-brain/lb01.conf', 'examples/split-brain/lb02.conf']);
    expect(stdout).toContain('examples/split-brain/lb01.conf:21:21  error  vrid-mismatch');
    expect(stdout).toMatch(/examples\/split-brain\/lb02\.conf:21:21 .*51/);
    expect(stdout).toContain('  21 |   virtual_router_id 51\n     |                     --\n');
    expect(stdout).toContain('keepalived -t would report nothing.');
    expect(status).toBe(1);
  });

  it('finds nothing in a healthy pair', () => {
    const { status, stdout } = kalint(['cluster', 'examples/healthy']);
    expect(stdout).toBe('No findings in 2 files.\n');
    expect(status).toBe(0);
  });

  it('takes the files of a folder as nodes', () => {
    const cwd = folderWith(PAIR);
    expect(kalint(['cluster', '.'], { cwd }).stdout).toContain('vrid-mismatch');
  });

  it('takes one file with @id lines as a node for each id', () => {
    const id = '@lb01 virtual_router_id 51\n  @lb02 virtual_router_id 55';
    const input = node()
      .replace('virtual_router_id 51', id)
      .replace('priority 100', '@lb01 priority 100\n  @lb02 priority 90');
    const { status, stdout } = kalint(['cluster', '-'], { input });
    expect(stdout).toContain('<stdin>:7:27  error  vrid-mismatch');
    expect(status).toBe(1);
  });

  it.each([
    ['one file without @id lines', ['cluster', 'lb01.conf']],
    ['one file named twice', ['cluster', 'lb01.conf', './lb01.conf']],
  ])('refuses %s', (_, args) => {
    const { status, stdout, stderr } = kalint(args, { cwd: folderWith(PAIR) });
    expect(stderr).toContain('a cluster needs at least two nodes, and lb01.conf is one');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('refuses one file with @id lines where --config-id asks for a single node', () => {
    const { status, stderr } = kalint(['cluster', '--config-id', 'lb01', 'examples/one-file/keepalived.conf']);
    expect(stderr).toContain('at least two nodes');
    expect(status).toBe(2);
  });

  it('refuses no file at all', () => {
    expect(kalint(['cluster'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("missing required argument 'path'"),
    });
  });
});
