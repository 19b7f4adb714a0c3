import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { node } from './support/configurations.ts';
import { kalint } from './support/kalint.ts';

const CHECK = 'vrrp_script chk_nginx {\n  script "/usr/bin/pgrep nginx"\n  interval 2\n  fall 2\n  weight -20\n}\n';
const tracked = (priority: string) =>
  `${CHECK}${node({ priority }).replace('  track_interface {', '  track_script {\n    chk_nginx\n  }\n  track_interface {')}`;
const NODES = { 'lb01.conf': tracked('100'), 'lb02.conf': tracked('90') };
const CLUSTER = 'cluster: { lb01: lb01.conf, lb02: lb02.conf }\n';
const DIES = '  - name: nginx dies\n    when: [{ fail: chk_nginx, on: lb01 }]\n';

/** Runs `kalint test t.yaml` beside the pair. */
function test(yaml: string, options: readonly string[] = [], more: Readonly<Record<string, string>> = {}) {
  return kalint(['test', ...options, 't.yaml'], { cwd: folderWith({ ...NODES, ...more, 't.yaml': yaml }) });
}

/** A file with one test of these events and expectations. */
function one(when: string, expected: string): string {
  return `${CLUSTER}tests:\n  - name: it\n    when: [${when}]\n    expect: [${expected}]\n`;
}

describe('kalint test', () => {
  it('keeps the promises of the example', () => {
    const { status, stdout, stderr } = kalint(['test', 'examples/healthy/failover-test.yaml']);
    expect(stdout).toMatch(/^ {2}ok {4}nginx dies on lb01 \(192\.168\.222\.133 on lb02 after 6\.65 s/m);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('tells what happened where an expectation fails', () => {
    const { status, stdout } = test(
      `${CLUSTER}tests:\n${DIES}    expect: [{ holds: 192.0.2.10, on: lb02, within: 5s }]\n`,
    );
    expect(stdout).toContain('t.yaml:5:14: expected 192.0.2.10 on lb02 within 5 s, but it takes 6.65 s');
    expect(stdout).toContain('VI_1 on lb02 becomes MASTER: its priority 90 is higher than the 80 of lb01');
    expect(stdout).toContain('lb01 VI_1 BACKUP 80 (before: 100)');
    expect(stdout).toContain('1 of 1 test failed');
    expect(status).toBe(1);
  });

  it.each([
    ['nothing fails', '', '{ master: VI_1, on: lb01 }'],
    ['a check fails and is well again', '{ fail: chk_nginx, on: lb01 }, { repair: chk_nginx, on: lb01 }', HELD('lb01')],
    ['a link goes down', '{ down: eth1, on: lb01 }', `${HELD('lb02')}, { fault: VI_1, on: lb01 }`],
    ['a link is up again', '{ down: eth1, on: lb01 }, { up: eth1, on: lb01 }', HELD('lb01')],
    ['a node crashes', '{ crash: lb01 }', '{ holds: 192.0.2.10/24, on: lb02, within: 4000ms }'],
    ['it is too early', '{ crash: lb01, wait: 2s }', HELD('nobody')],
    ['a node stops and is faster', '{ stop: lb01 }', '{ holds: 192.0.2.10, on: lb02, within: 1 }'],
    ['a node comes back', '{ stop: lb01 }, { start: lb01 }', `${HELD('lb01')}, { backup: VI_1, on: lb02 }`],
    ['a node is cut off', '{ cut: lb01, network: eth0 }', HELD('[lb01, lb02]')],
    ['a node joins', '{ cut: lb01 }, { join: lb01 }', HELD('lb01')],
    ['all are gone', '{ crash: lb01 }, { crash: lb02 }', HELD('nobody')],
  ])('is content when %s', (_, when, expected) => {
    const { status, stdout } = test(one(when, expected));
    expect({ stdout, status }).toMatchObject({ status: 0 });
  });

  it('sets what a tracked file holds', () => {
    const drain = 'vrrp_track_file drain {\n  file /run/drain\n  weight -20\n  init_file 0\n}\n';
    const conf = `${drain}${node().replace('  track_interface {', '  track_file {\n    drain\n  }\n  track_interface {')}`;
    const { stdout, status } = test(one('{ set: drain, to: 1, on: lb01 }', HELD('lb02')), [], { 'lb01.conf': conf });
    expect({ stdout, status }).toMatchObject({ status: 0 });
  });

  it('demands every outcome of a race', () => {
    const { stdout } = test(one('', HELD('lb01')), [], { 'lb02.conf': tracked('100') });
    expect(stdout).toContain('it is a race');
  });

  it('takes nodes of one file by their ids, and a target', () => {
    const file = node().replace('priority 100', '@a priority 100\n  @b priority 90');
    const yaml = one('{ crash: one }', HELD('two')).replace(
      CLUSTER,
      'target: 2.2.7\ncluster:\n  one: { file: k.conf, configId: a }\n  two: { file: k.conf, configId: b }\n',
    );
    const { stdout, status } = test(yaml, [], { 'k.conf': file });
    expect({ stdout, status }).toMatchObject({ status: 0 });
    expect(stdout).toContain('(keepalived 2.2.7)');
  });

  it('writes JSON', () => {
    const { stdout } = test(one('{ crash: lb01 }', HELD('lb01')), ['--format', 'json', '--target', '2.2.7']);
    const { files } = JSON.parse(stdout);
    expect(files[0]).toMatchObject({ target: '2.2.7', tests: [{ name: 'it', passed: false, line: 3, column: 5 }] });
    expect(files[0].tests[0].timeline.at(-1)).toMatchObject({ event: 'lb01 crashes' });
  });
});

function HELD(on: string): string {
  return `{ holds: 192.0.2.10, on: ${on} }`;
}

describe('kalint test refuses with place and nearest', () => {
  const well = '{ crash: lb01 }';
  it.each([
    ['a key of the file', `${CLUSTER}tets: []\n`, '2:1: "tets" is not a key of the file; did you mean tests?'],
    [
      'a check',
      one('{ fail: chk_ngnix, on: lb01 }', HELD('lb01')),
      '4:20: "chk_ngnix" is not a check that lb01 tracks; did you mean chk_nginx?',
    ],
    ['a node', one('{ crash: lb1 }', HELD('lb01')), '4:21: "lb1" is not a node of the cluster; did you mean lb01?'],
    [
      'an interface',
      one('{ down: eht1, on: lb01 }', HELD('lb01')),
      '"eht1" is not an interface of lb01; did you mean eth1?',
    ],
    [
      'a network',
      one('{ cut: lb01, network: eth9 }', HELD('lb01')),
      '"eth9" is not a network of lb01; did you mean eth0?',
    ],
    [
      'a file',
      one('{ set: drain, to: 1, on: lb01 }', HELD('lb01')),
      '"drain" is not a file that lb01 tracks (there is none)',
    ],
    ['an event', one('{ chrash: lb01 }', HELD('lb01')), '"chrash" is not an event; did you mean crash?'],
    ['an event without its node', one('{ fail: chk_nginx }', HELD('lb01')), '4:12: fail needs "on"'],
    ['a time', one('{ crash: lb01, wait: long }', HELD('lb01')), 'wait is a time up to 60m'],
    [
      'an address',
      one(well, '{ holds: 192.0.2.11, on: lb01 }'),
      '5:23: "192.0.2.11" is not a virtual address of the cluster; did you mean 192.0.2.10?',
    ],
    [
      'an instance',
      one(well, '{ master: VI_2, on: lb01 }'),
      '"VI_2" is not a vrrp_instance of lb01; did you mean VI_1?',
    ],
    [
      'an expectation',
      one(well, '{ hold: 192.0.2.10, on: lb01 }'),
      '"hold" is not an expectation; did you mean holds?',
    ],
    ['no expectation', one(well, ''), 'expect is empty'],
    ['no YAML', 'cluster: [', 't.yaml:1:11: this is no YAML'],
    ['an empty file', '', 't.yaml:1:1: the file must be a mapping'],
    ['a single node', one(well, HELD('lb01')).replace(', lb02: lb02.conf', ''), 'a cluster needs at least two nodes'],
    [
      'a missing file',
      one(well, HELD('lb01')).replace('lb02.conf', 'lb03.conf'),
      't.yaml:1:35: lb03.conf cannot be read',
    ],
    ['a target', `target: 9.9\n${one(well, HELD('lb01'))}`, "t.yaml:1:9: unknown target '9.9'"],
    [
      'a segment',
      `segments: { lan: { lb01: eth5 } }\n${one(well, HELD('lb01'))}`,
      '1:26: "eth5" is not an interface of lb01; did you mean eth0?',
    ],
  ])('%s', (_, yaml, message) => {
    const { status, stdout, stderr } = test(yaml);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('ids that a file does not have', () => {
    const yaml = one(well, HELD('lb01')).replace('lb01.conf', '{ file: lb01.conf, configId: x }');
    expect(test(yaml).stderr).toContain('lb01.conf has no lines for @x: it has no @id lines');
  });
});
