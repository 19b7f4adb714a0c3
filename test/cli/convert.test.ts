import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

const PAGE = readFileSync(new URL('../../docs/converting.md', import.meta.url), 'utf8');

/** The example of docs/converting.md in a language. */
function example(language: string): string {
  return new RegExp(`\`\`\`${language} example\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? '';
}

describe('the example of docs/converting.md', () => {
  it('is that YAML', () => {
    expect(kalint(['convert', '-', '--to', 'yaml'], { input: example('conf') })).toEqual({
      status: 0,
      stdout: example('yaml'),
      stderr: '',
    });
  });

  it('is that JSON, at its beginning', () => {
    const { stdout } = kalint(['convert', '-', '--to', 'json'], { input: example('conf') });
    expect(stdout.startsWith(example('json'))).toBe(true);
  });

  it('comes back from the YAML as it was', () => {
    expect(kalint(['convert', '-', '--from', 'yaml'], { input: example('yaml') })).toEqual({
      status: 0,
      stdout: example('conf'),
      stderr: '',
    });
  });

  it('says of a wrong value what the page says', () => {
    const folder = folderWith({ 'lb01.yaml': 'vrrp_instance:\n  - name: A\n    priority: 300\n' });
    const { status, stdout, stderr } = kalint(['convert', 'lb01.yaml', '--from', 'yaml'], { cwd: folder });
    expect(PAGE).toContain(stderr);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});

describe('kalint convert --to', () => {
  it('reads what one node reads: includes, and the lines of an id', () => {
    const folder = folderWith({
      'keepalived.conf': 'include more.conf\n@lb01 instance one\n@lb02 instance two\n',
      'more.conf': 'global_defs {\n router_id ${_INSTANCE}\n notify_fifo ${_PWD}/fifo\n}\n',
    });
    const run = (...args: string[]) => kalint(['convert', 'keepalived.conf', '--to', 'json', ...args], { cwd: folder });
    expect(JSON.parse(run('--config-id', 'lb02').stdout)).toEqual({
      instance: 'two',
      global_defs: { router_id: 'lb02', notify_fifo: join(folder, 'fifo') },
    });
    expect(run()).toMatchObject({
      status: 0,
      stderr: 'kalint: read without the lines of @lb01, @lb02; --config-id chooses a node\n',
    });
  });

  it('writes the data and tells what is not in it; with --strict it writes nothing', () => {
    const folder = folderWith({ 'a.conf': 'global_defs {\n  routerid a\n}\n', 'out.json': 'before\n' });
    const told = 'kalint: a.conf:2:3: routerid is left out: keepalived does not know it here\n';
    const run = (...args: string[]) =>
      kalint(['convert', 'a.conf', '--to', 'json', '--output-file', 'out.json', ...args], { cwd: folder });
    expect(run('--strict')).toMatchObject({
      status: 2,
      stderr: `${told}kalint: 1 thing cannot be converted: nothing is written\n`,
    });
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('before\n');
    expect(run()).toEqual({ status: 1, stdout: '', stderr: told });
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('{ "global_defs": {} }\n');
  });

  it('quotes what an older reader of YAML would take for something else', () => {
    const input = 'vrrp_instance on {\n authentication {\n  auth_pass 0123\n }\n}\n';
    expect(kalint(['convert', '-', '--to', 'yaml'], { input }).stdout).toBe(
      'vrrp_instance:\n  - name: "on"\n    authentication:\n      auth_pass: "0123"\n',
    );
  });

  it('reads as the target does', () => {
    const input = 'vrrp_instance A {\n smtp_alert off\n}\n';
    const run = (target: string) =>
      JSON.parse(kalint(['convert', '-', '--to', 'json', '--target', target], { input }).stdout);
    expect(run('2.2.7').vrrp_instance[0].smtp_alert).toBe(false);
    expect(run('1.4.5').vrrp_instance[0].smtp_alert).toBe(true);
  });
});

describe('kalint convert --from', () => {
  it('reads JSON and YAML alike, with comments, anchors and merges', () => {
    const yaml =
      'global_defs:\n  # who\n  router_id: a\nvrrp_script:\n  - &one\n    name: a\n    interval: 2\n  - <<: *one\n    name: b\n';
    const json = {
      global_defs: { router_id: 'a' },
      vrrp_script: [
        { name: 'a', interval: 2 },
        { name: 'b', interval: 2 },
      ],
    };
    const fromYaml = kalint(['convert', '-', '--from', 'yaml'], { input: yaml });
    const fromJson = kalint(['convert', '-', '--from', 'json'], { input: JSON.stringify(json) });
    expect(fromYaml).toEqual(fromJson);
    expect(fromYaml).toMatchObject({ status: 0, stderr: '' });
  });

  it('keeps permissions of the file that it writes, and replaces it only when all is well', () => {
    const folder = folderWith({ 'a.json': '{"instance": "a"}', 'keepalived.conf': 'instance b\n' });
    writeFileSync(join(folder, 'keepalived.conf'), 'instance b\n', { mode: 0o600 });
    const mode = () => statSync(join(folder, 'keepalived.conf')).mode;
    const before = mode();
    const args = ['convert', 'a.json', '--from', 'json', '--output-file', 'keepalived.conf'];
    expect(kalint(args, { cwd: folder })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'keepalived.conf'), 'utf8')).toBe('instance a\n');
    expect(mode()).toBe(before);
    writeFileSync(join(folder, 'a.json'), '{"instanze": "c"}');
    expect(kalint(args, { cwd: folder }).status).toBe(2);
    expect(readFileSync(join(folder, 'keepalived.conf'), 'utf8')).toBe('instance a\n');
  });

  it.each([
    ['json', '{\n  "a": 1,\n}', '<stdin>:3:1: is no JSON: '],
    ['json', '{ "a": ', '<stdin>:1:8: is no JSON: '],
    ['yaml', 'a: 1\nb: [1\nc: 2\n', '<stdin>:3:1: is no YAML: '],
    ['yaml', 'a: 1\na: 2\n', '<stdin>:2:1: is no YAML: Map keys must be unique'],
    ['yaml', '', '<stdin>: null is no configuration: an object is expected'],
    ['yaml', 'a: &a [*a]\n', '<stdin>: a: is no keyword that keepalived knows here'],
  ])('says where a text is no %s: %j', (format, input, message) => {
    const { status, stdout, stderr } = kalint(['convert', '-', '--from', format], { input });
    expect(stderr).toContain(`kalint: ${message}`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});

describe('kalint convert', () => {
  it('prints the schema', () => {
    const { status, stdout } = kalint(['convert', '--schema']);
    expect(status).toBe(0);
    expect(stdout).toBe(
      readFileSync(new URL('../../packages/parser/schema/keepalived.schema.json', import.meta.url), 'utf8'),
    );
  });

  it.each([
    [['convert'], 'convert needs a file, or - for standard input'],
    [
      ['convert', '-'],
      'convert needs --to json|yaml (keepalived.conf to data) or --from json|yaml (data to keepalived.conf)',
    ],
    [['convert', '-', '--to', 'xml'], "argument 'xml' is invalid. Allowed choices are json, yaml."],
    [['convert', '-', '--to', 'json', '--from', 'json'], "cannot be used with option '--to <format>'"],
    [['convert', 'absent.conf', '--to', 'json'], 'absent.conf cannot be read'],
    [
      ['convert', '-', '--from', 'json', '--config-id', 'a'],
      '--config-id goes with --to: data is that of one node already',
    ],
    [['convert', '-', '--from', 'json', '--strict'], '--strict goes with --to: data is written whole or not at all'],
    [['convert', '-', '--to', 'json', '--target', '9.9'], "unknown target '9.9'"],
    [['convert', '-', '--to', 'json', '--output-file', 'absent/a.json'], 'absent/a.json cannot be written'],
    [
      ['convert', '-', '--to', 'json', '--stdin-filename', 'a.conf.j2'],
      'a.conf.j2 is a template: let jinja make the configuration of it first',
    ],
  ])('%j: %s', (args, message) => {
    const { status, stdout, stderr } = kalint(args);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
