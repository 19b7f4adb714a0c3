import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { node } from './support/configurations.ts';
import { kalint } from './support/kalint.ts';

const LB01 = node();
const LB02 = node({ priority: '90' });
const PAIR = { 'lb01.conf': LB01, 'lb02.conf': LB02 };

describe('kalint simulate', () => {
  it('finds nothing in the healthy pair', () => {
    const { status, stdout, stderr } = kalint(['simulate', 'examples/healthy/lb01.conf', 'examples/healthy/lb02.conf']);
    expect(stdout).toMatch(/^nginx_check fails on lb01 +lb02 after 6\.6 s$/m);
    expect(stdout).not.toMatch(/^error/m);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('shows the split brain at once', () => {
    const { status, stdout } = kalint(['simulate', 'examples/split-brain']);
    expect(stdout).toMatch(/^nothing +lb01 and lb02$/m);
    expect(stdout).toContain('virtual_router_id 55 and 51');
    expect(status).toBe(1);
  });

  it('takes one file with @id lines as a node for each id', () => {
    const { status, stdout } = kalint(['simulate', 'examples/one-file/keepalived.conf']);
    expect(stdout).toMatch(/^lb01 crashes +lb02 after/m);
    expect(status).toBe(0);
  });

  it.each(['json', 'mermaid', 'dot', 'html'])('writes %s', (format) => {
    const begins = { json: '{\n', mermaid: 'flowchart', dot: 'digraph', html: '<!doctype html>' }[format] ?? '?';
    const { stdout } = kalint(['simulate', '--format', format, 'examples/healthy']);
    expect(stdout.startsWith(begins)).toBe(true);
  });

  it('writes to a file', () => {
    const cwd = folderWith(PAIR);
    const { stdout, status } = kalint(['simulate', '--output-file', 'out.html', '--format', 'html', '.'], { cwd });
    expect(readFileSync(join(cwd, 'out.html'), 'utf8')).toContain('Failover of lb01, lb02');
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });

  it('says so where the limit of states ends it', () => {
    const { stderr, stdout } = kalint(['simulate', '--max-states', '5', 'examples/healthy']);
    expect(stderr).toContain('not complete');
    expect(stdout).toContain('Not complete: the limit of 5 states was reached');
  });
});

describe('kalint simulate refuses', () => {
  const elsewhere = LB02.replace('192.0.2.10', '192.0.2.77').replace('virtual_router_id 51', 'virtual_router_id 77');
  it.each([
    ['a single node', { 'lb01.conf': LB01 }, 'needs at least two nodes, and lb01.conf is one'],
    ['nodes with nothing in common', { 'lb01.conf': LB01, 'x.conf': elsewhere }, 'nothing in common'],
    [
      'a file that is no keepalived configuration',
      { 'lb01.conf': LB01, 'x.conf': 'server {\n listen 80;\n}\n' },
      'x.conf is no keepalived configuration',
    ],
    [
      'a node without virtual routers',
      { 'lb01.conf': LB01, 'x.conf': 'global_defs {\n  router_id x\n}\n' },
      'x.conf has no vrrp_instance',
    ],
    [
      'an include that is missing on one node',
      { 'lb01.conf': LB01, 'x.conf': `include more.conf\n${LB02}` },
      'x.conf: include more.conf matches no file',
    ],
    ['an empty file', { 'lb01.conf': LB01, 'x.conf': '' }, 'x.conf is no keepalived configuration'],
  ])('%s', (_, files, message) => {
    const { status, stdout, stderr } = kalint(['simulate', ...Object.keys(files)], { cwd: folderWith(files) });
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('a file that is not there', () => {
    const { status, stderr } = kalint(['simulate', 'a.conf', 'b.conf'], { cwd: folderWith(PAIR) });
    expect(stderr).toContain('a.conf cannot be read');
    expect(status).toBe(2);
  });

  it('an unknown format', () => expect(kalint(['simulate', '--format', 'pdf', '.']).status).toBe(2));
});
