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
});

describe('kalint cluster with files that are no cluster', () => {
  const other = node({ id: '77' }).replaceAll('192.0.2.10', '192.0.2.99');

  it.each([
    ['of two clusters', other, 'b has no virtual router in common with a'],
    ['of another program', 'server {\n  listen 80;\n}\n', 'b has no vrrp_instance'],
    ['with a misspelt block', node().replace('vrrp_instance', 'vrrp_instnce'), 'b has no vrrp_instance'],
    ['that is empty', '', 'b has no vrrp_instance'],
    [
      'that includes what is not here',
      'include /etc/keepalived/conf.d/*.conf\n',
      'no vrrp_instance in what can be read',
    ],
  ])('names a file %s', (_, text, message) => {
    const cwd = folderWith({ 'a.conf': node(), 'b.conf': text });
    const { status, stdout } = kalint(['cluster', '--max-warnings', '0', 'a.conf', 'b.conf'], { cwd });
    expect(stdout).toContain('nothing-in-common');
    expect(stdout.replace(/\s+/g, ' ')).toContain(message);
    expect(status).toBe(1);
  });

  it('names an include that is missing on one node', () => {
    const includes = `${node({ priority: '90' })}include conf.d/checks.conf\n`;
    const cwd = folderWith({
      'a/keepalived.conf': includes.replace('90', '100'),
      'a/conf.d/checks.conf': '',
      'b/keepalived.conf': includes,
    });
    const { stdout } = kalint(['cluster', 'a/keepalived.conf', 'b/keepalived.conf'], { cwd });
    expect(stdout).toMatch(/b\/keepalived.conf:\d+:\d+ +warning +include-unmatched/);
  });
});

describe('kalint cluster with a folder', () => {
  const pair = (vip: string, id = '51') => ({
    'lb01.keepalived.conf': node({ id }).replace('192.0.2.10', vip),
    'lb02.keepalived.conf': node({ id, priority: '90' }).replace('192.0.2.10', vip),
  });
  const inFolder = (folder: string, files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

  it('groups its files by the addresses they share, and says how', () => {
    const cwd = folderWith({
      ...inFolder('web', pair('192.0.2.10')),
      ...inFolder('db', pair('192.0.2.20')),
      'spare/keepalived.conf': node().replace('192.0.2.10', '192.0.2.30'),
      'made/keepalived.conf.j2': node({ id: '{{ id }}' }),
    });
    const { status, stdout, stderr } = kalint(['cluster', '.'], { cwd });
    expect(stderr).toBe(`kalint: 2 clusters in ., by the virtual addresses that files share:
  db/lb01.keepalived.conf, db/lb02.keepalived.conf: 192.0.2.20
  web/lb01.keepalived.conf, web/lb02.keepalived.conf: 192.0.2.10
  not compared, no virtual address in common with others: spare/keepalived.conf
  not compared, templates: made/keepalived.conf.j2
`);
    expect(stdout).toBe('No findings in 6 files.\n');
    expect(status).toBe(0);
  });

  it('takes copies of a cluster apart: the same names in two folders', () => {
    const cwd = folderWith({ ...inFolder('live', pair('192.0.2.10')), ...inFolder('test', pair('192.0.2.10', '52')) });
    const { status, stderr } = kalint(['cluster', '.'], { cwd });
    expect(stderr).toContain('2 clusters in .');
    expect(status).toBe(0);
  });

  it('finds what the nodes of each cluster have wrong together', () => {
    const web = pair('192.0.2.10');
    const cwd = folderWith({
      ...inFolder('web', { ...web, 'lb02.keepalived.conf': web['lb02.keepalived.conf'].replace('51', '55') }),
      ...inFolder('db', pair('192.0.2.20')),
    });
    const { status, stdout } = kalint(['cluster', 'web', 'db'], { cwd });
    expect(stdout).toContain('web/lb01.keepalived.conf:7:21  error  vrid-mismatch');
    expect(status).toBe(1);
  });

  it('takes a file with @id lines as a cluster of its own', () => {
    const text = node().replace('priority 100', '@lb01 priority 100\n  @lb02 priority 90');
    const cwd = folderWith({ 'one/keepalived.conf': text, ...inFolder('db', pair('192.0.2.20')) });
    expect(kalint(['cluster', '.'], { cwd }).stderr).toContain('  one/keepalived.conf: 192.0.2.10\n');
  });

  it('refuses one where no two files share an address', () => {
    const cwd = folderWith({
      'a.keepalived.conf': node(),
      'b.keepalived.conf': node().replace('192.0.2.10', '192.0.2.9'),
    });
    const { status, stdout, stderr } = kalint(['cluster', '.'], { cwd });
    expect(stderr).toBe(
      'kalint: no two of the 2 configurations in . share a virtual address, so nothing shows which of them belong together: name the files of one cluster\n',
    );
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('kalint cluster without files', () => {
  const split = { 'lb01/keepalived.conf': node({ id: '55' }), 'lb02/keepalived.conf': node({ priority: '90' }) };
  const healthy = {
    'db1.conf': node({ id: '7' }).replace('192.0.2.10', '192.0.2.70'),
    'db2.conf': node({ id: '7', priority: '90' }).replace('192.0.2.10', '192.0.2.70'),
  };
  const clusters = [
    { name: 'edge', nodes: ['lb*/keepalived.conf'] },
    { name: 'database', nodes: ['./db1.conf', { file: 'db2.conf' }] },
  ];

  it('looks at every cluster of the configuration', () => {
    const cwd = folderWith({ ...split, ...healthy, 'kalint.config.json': JSON.stringify({ clusters }) });
    const { status, stdout } = kalint(['cluster', '--format', 'json'], { cwd });
    const { results } = JSON.parse(stdout);
    expect(results.map(({ filePath }: { filePath: string }) => filePath)).toEqual([
      'lb01/keepalived.conf',
      'lb02/keepalived.conf',
      'db1.conf',
      'db2.conf',
    ]);
    expect(stdout).toContain('vrid-mismatch');
    expect(status).toBe(1);
  });

  it('names the files from the working folder', () => {
    const cwd = folderWith({ ...split, 'kalint.config.json': JSON.stringify({ clusters: clusters.slice(0, 1) }) });
    expect(kalint(['cluster'], { cwd: `${cwd}/lb01` }).stdout).toContain('keepalived.conf:7:21  error  vrid-mismatch');
  });

  it.each([
    ['there is no configuration', {}],
    ['kalint.config.json has no "clusters"', { 'kalint.config.json': '{}' }],
  ])('refuses when %s', (why, files) => {
    const { status, stderr } = kalint(['cluster'], { cwd: folderWith({ ...split, ...files }) });
    expect(stderr).toBe(`kalint: no cluster to look at: name its files or a folder; ${why}\n`);
    expect(status).toBe(2);
  });
});

describe('differences that the configuration calls intended', () => {
  const files = {
    'lb01.conf': node().replace('priority', 'garp_master_delay 10\n  priority'),
    'lb02.conf': node({ priority: '90' }),
  };
  const edge = { name: 'edge', nodes: ['lb*.conf'] };
  const config = (cluster: object) => ({ 'kalint.config.json': JSON.stringify({ clusters: [cluster] }) });

  it.each([
    ['kalint lint of a node', ['lint', 'lb01.conf']],
    ['kalint cluster with its files', ['cluster', 'lb01.conf', 'lb02.conf']],
    ['kalint cluster with a folder', ['cluster', '.']],
    ['kalint cluster without files', ['cluster']],
  ])('are left out by %s, and no others', (_, args) => {
    const drift = (cluster: object) =>
      kalint(args, { cwd: folderWith({ ...files, ...config(cluster) }) }).stdout.includes('config-drift');
    expect(drift(edge)).toBe(true);
    expect(drift({ ...edge, intended: ['vrrp_instance/garp_master_delay'] })).toBe(false);
    expect(drift({ ...edge, intended: ['vrrp_instance/garp_master_repeat'] })).toBe(true);
  });
});

describe('configured nodes', () => {
  const one = node().replace('virtual_router_id 51', '@lb01 virtual_router_id 51\n  @lb02 virtual_router_id 55');
  const files = {
    'all.conf': one,
    'a/keepalived.conf': node(),
    'b/keepalived.conf': node({ id: '52', priority: '90' }),
  };

  it.each([
    ['paths', ['a/keepalived.conf', './b/keepalived.conf']],
    ['globs', ['{a,b}/*.conf']],
    ['a glob and a file that it fits as well', ['*/keepalived.conf', { file: 'b/keepalived.conf' }]],
    [
      'ids of one file',
      [
        { file: 'all.conf', configId: 'lb01' },
        { file: 'all.conf', configId: 'lb02' },
      ],
    ],
    ['one file for all its ids', ['all.conf']],
    ['a file and an id of another one', ['b/keepalived.conf', { file: 'all.conf', configId: 'lb01' }]],
  ])('may be %s', (_, nodes) => {
    const config = JSON.stringify({ clusters: [{ name: 'edge', nodes }] });
    const { status, stdout } = kalint(['cluster', '--format', 'json'], {
      cwd: folderWith({ ...files, 'kalint.config.json': config }),
    });
    expect(stdout.split('"vrid-mismatch"')).toHaveLength(2);
    expect(status).toBe(1);
  });
});
