import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { node, WRONG_STATE } from './support/configurations.ts';
import { kalint, type Run } from './support/kalint.ts';

interface Finding {
  readonly ruleId: string;
  readonly severity: string;
}

/** The rules that this is about; what others find in the files does not matter. */
const RULES = ['state-invalid', 'vrid-mismatch', 'interface-unknown', 'acme/router-id-prefix', 'unused-script'];

/** Their findings by file, as `rule severity`. */
function findings({ stdout }: Run): Record<string, string[]> {
  const { results }: { results: { filePath: string; messages: Finding[] }[] } = JSON.parse(stdout);
  return Object.fromEntries(
    results.map(({ filePath, messages }) => [
      filePath,
      messages.flatMap(({ ruleId, severity }) => (RULES.includes(ruleId) ? [`${ruleId} ${severity}`] : [])),
    ]),
  );
}

const JSON_FORMAT = ['--format', 'json'];
const INFO = '{ "rules": { "state-invalid": "info" } }';

/** A rule of one's own, as a plugin has it. */
const PLUGIN = `
import { defineRule } from '@kalint/linter';
export default defineRule({
  meta: {
    id: 'acme/router-id-prefix',
    summary: 'router_id without our prefix',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['our handbook'],
    url: 'https://example.com/rules/router-id-prefix',
    options: { prefix: { type: 'string', default: 'lb', description: 'What it begins with.' } },
  },
  check: ({ options, report }) => ({
    statements: {
      'global_defs/router_id': ({ args }) => {
        const word = args[0]?.words[0];
        if (word && !word.text.startsWith(options.prefix)) {
          report({ origin: word.origin, message: \`write \${options.prefix} in front of it\` });
        }
      },
    },
  }),
});
`;

describe('the configuration of a file', () => {
  it('is the nearest one in its folder or above, and no other', () => {
    const cwd = folderWith({
      'kalint.config.json': '{ "rules": { "state-invalid": "warning" } }',
      'a.conf': WRONG_STATE,
      'sites/kalint.config.jsonc': `// our sites\n${INFO}`,
      'sites/one/b.conf': WRONG_STATE,
    });
    expect(findings(kalint([...JSON_FORMAT, 'a.conf', 'sites/one/b.conf'], { cwd }))).toEqual({
      'a.conf': ['state-invalid warning'],
      'sites/one/b.conf': ['state-invalid info'],
    });
    expect(findings(kalint([...JSON_FORMAT, '../../a.conf', 'b.conf'], { cwd: `${cwd}/sites/one` }))).toEqual({
      '../../a.conf': ['state-invalid warning'],
      'b.conf': ['state-invalid info'],
    });
  });

  it('holds for standard input by the name that is given to it', () => {
    const cwd = folderWith({ 'sites/kalint.config.json': INFO });
    const run = (...args: string[]) => findings(kalint([...JSON_FORMAT, ...args, '-'], { cwd, input: WRONG_STATE }));
    expect(run('--stdin-filename', 'sites/a.conf')).toEqual({ 'sites/a.conf': ['state-invalid info'] });
    expect(run()).toEqual({ '<stdin>': ['state-invalid error'] });
  });

  it.each(['js', 'mjs', 'ts'])('may be a script: .%s', (ending) => {
    const type = ending === 'ts' ? ': Record<string, "info">' : '';
    const cwd = folderWith({
      [`kalint.config.${ending}`]: `import { defineConfig } from '@kalint/linter';
const rules${type} = { 'state-invalid': 'info' };
export default defineConfig({ rules });`,
      'a.conf': WRONG_STATE,
    });
    const run = kalint([...JSON_FORMAT, 'a.conf'], { cwd });
    expect(run.stderr).toBe('');
    expect(findings(run)).toEqual({ 'a.conf': ['state-invalid info'] });
  });

  it('is the one of --config for all files, or none with --no-config', () => {
    const cwd = folderWith({ 'kalint.config.json': '{', 'other/ours.json': INFO, 'a.conf': WRONG_STATE });
    expect(findings(kalint([...JSON_FORMAT, '--config', 'other/ours.json', 'a.conf'], { cwd }))).toEqual({
      'a.conf': ['state-invalid info'],
    });
    expect(findings(kalint([...JSON_FORMAT, '--no-config', 'a.conf'], { cwd }))).toEqual({
      'a.conf': ['state-invalid error'],
    });
  });

  it('counts less than --rule, --preset and --target', () => {
    const cwd = folderWith({
      'kalint.config.json': '{ "preset": "all", "target": "2.2.7", "rules": { "state-invalid": "info" } }',
      'a.conf': WRONG_STATE,
    });
    const args = [...JSON_FORMAT, '--rule', 'state-invalid=warning', '--preset', 'recommended', '--target', '2.0.19'];
    const run = kalint([...args, 'a.conf'], { cwd });
    expect(findings(run)).toEqual({ 'a.conf': ['state-invalid warning'] });
    expect(JSON.parse(run.stdout).target).toBe('2.0.19');
    expect(JSON.parse(kalint([...JSON_FORMAT, 'a.conf'], { cwd }).stdout).target).toBe('2.2.7');
  });

  it('holds for the nodes of kalint cluster as well', () => {
    const cwd = folderWith({ 'kalint.config.json': INFO, 'a.conf': WRONG_STATE, 'b.conf': node({ priority: '90' }) });
    expect(findings(kalint(['cluster', ...JSON_FORMAT, 'a.conf', 'b.conf'], { cwd }))).toMatchObject({
      'a.conf': ['state-invalid info'],
      'b.conf': [],
    });
  });

  it('builds on others: files, and packages', () => {
    const cwd = folderWith({
      'node_modules/kalint-config-acme/package.json': '{ "name": "kalint-config-acme", "main": "./index.json" }',
      'node_modules/kalint-config-acme/index.json': '{ "rules": { "state-invalid": "info", "no-vip": "off" } }',
      'base.json': '{ "rules": { "state-invalid": "warning" } }',
      'one/kalint.config.json': '{ "extends": ["kalint-config-acme", "../base.json"] }',
      'two/kalint.config.json': '{ "extends": ["../base.json", "kalint-config-acme"] }',
      'one/a.conf': WRONG_STATE,
      'two/a.conf': WRONG_STATE,
    });
    expect(findings(kalint([...JSON_FORMAT, 'one/a.conf', 'two/a.conf'], { cwd }))).toEqual({
      'one/a.conf': ['state-invalid warning'],
      'two/a.conf': ['state-invalid info'],
    });
  });
});

describe('ignored files', () => {
  const files = { 'kalint.config.json': '{ "ignores": ["old/**"] }', 'old/keepalived.conf': WRONG_STATE };

  it('are passed over where a folder is searched', () => {
    const cwd = folderWith({ ...files, 'new/keepalived.conf': node() });
    const run = kalint([...JSON_FORMAT, '.'], { cwd });
    expect(Object.keys(findings(run))).toEqual(['new/keepalived.conf']);
    expect(run.stderr).toBe('');
  });

  it('are passed over also where they are named, and that is said', () => {
    const cwd = folderWith({ ...files, 'new/keepalived.conf': node() });
    const both = kalint([...JSON_FORMAT, 'old/keepalived.conf', 'new/keepalived.conf'], { cwd });
    expect(both.stderr).toBe('kalint: old/keepalived.conf is not linted: kalint.config.json ignores it\n');
    expect(findings(both)).toEqual({ 'new/keepalived.conf': [] });
    const alone = kalint([...JSON_FORMAT, 'old/keepalived.conf'], { cwd });
    expect(alone.status).toBe(0);
    expect(findings(alone)).toEqual({});
  });

  it('leave nothing to do: that is a failure, as a folder without configurations is', () => {
    const { status, stderr } = kalint(['.'], { cwd: folderWith(files) });
    expect(stderr).toBe('kalint: .: kalint.config.json ignores every keepalived configuration in this folder\n');
    expect(status).toBe(2);
  });
});

describe('configured clusters', () => {
  const split = {
    'lb01/keepalived.conf': node({ id: '55' }),
    'lb02/keepalived.conf': node({ id: '51', priority: '90', more: 'vrrp_script unused {\n  script "/bin/true"\n}\n' }),
    'alone/keepalived.conf': node({ id: '7' }),
  };
  const cluster = (...nodes: unknown[]) => JSON.stringify({ clusters: [{ name: 'edge', nodes }] });

  it('are looked at when one of their files is linted; of the others only what the nodes have wrong together is shown', () => {
    const cwd = folderWith({ ...split, 'kalint.config.json': cluster('lb*/keepalived.conf') });
    const run = kalint([...JSON_FORMAT, 'lb01/keepalived.conf'], { cwd });
    expect(findings(run)).toEqual({ 'lb01/keepalived.conf': ['vrid-mismatch error'] });
    expect(run.status).toBe(1);
    expect(findings(kalint([...JSON_FORMAT, 'alone/keepalived.conf'], { cwd }))).toEqual({
      'alone/keepalived.conf': [],
    });
  });

  it('name their nodes as the command line does', () => {
    const cwd = folderWith({ ...split, 'kalint.config.json': cluster('lb01/keepalived.conf', 'lb02/keepalived.conf') });
    const { stdout } = kalint(['keepalived.conf'], { cwd: `${cwd}/lb01` });
    expect(stdout).toContain('keepalived.conf:7:21');
    expect(stdout).toContain('../lb02/keepalived.conf');
  });

  it('may have several nodes in one file', () => {
    const text =
      '@one virtual_x\n'.replace('virtual_x', '') +
      node().replace(/virtual_router_id 51/, '@one virtual_router_id 51\n@two virtual_router_id 52');
    const cwd = folderWith({
      'all.conf': text,
      'kalint.config.json': cluster({ file: 'all.conf', configId: 'one' }, { file: 'all.conf', configId: 'two' }),
    });
    expect(findings(kalint([...JSON_FORMAT, 'all.conf'], { cwd }))['all.conf']).toContain('vrid-mismatch error');
  });

  it('need more than one node', () => {
    const cwd = folderWith({ ...split, 'kalint.config.json': cluster('lb01/*.conf') });
    const { status, stderr } = kalint(['lb01/keepalived.conf'], { cwd });
    expect(stderr).toMatch(
      /^kalint: kalint.config.json:1:\d+: the cluster "edge" has one node only, lb01\/keepalived.conf/,
    );
    expect(status).toBe(2);
    expect(kalint(['alone/keepalived.conf'], { cwd }).status).toBe(0);
  });

  it('need their files', () => {
    const cwd = folderWith({
      ...split,
      'kalint.config.json': cluster('lb01/keepalived.conf', 'lb03/*.conf', { file: 'x' }),
    });
    const { status, stderr } = kalint(['lb01/keepalived.conf'], { cwd });
    expect(stderr).toContain(
      'kalint: kalint.config.json:1:61: no file fits "lb03/*.conf" among the nodes of the cluster "edge"',
    );
    expect(stderr).toContain('kalint: kalint.config.json:1:83: the node x of the cluster "edge" cannot be read');
    expect(status).toBe(2);
  });
});

describe('declared hosts', () => {
  it('let rules see what the file does not show', () => {
    const hosts = { lb01: { interfaces: { ens33: {}, eth1: {} } }, lb02: { interfaces: { eth0: {}, eth1: {} } } };
    const cwd = folderWith({
      'kalint.config.json': JSON.stringify({ hosts }),
      'lb01/keepalived.conf': node(),
      'lb02/keepalived.conf': node(),
    });
    expect(findings(kalint([...JSON_FORMAT, '.'], { cwd }))).toEqual({
      'lb01/keepalived.conf': ['interface-unknown error'],
      'lb02/keepalived.conf': [],
    });
  });
});

describe('rules of plugins', () => {
  const config = (rules: unknown) => JSON.stringify({ plugins: ['./rules/prefix.ts'], rules });

  it('run beside those of kalint, with options', () => {
    const cwd = folderWith({
      'rules/prefix.ts': PLUGIN,
      'kalint.config.json': config({ 'acme/router-id-prefix': ['error', { prefix: 'gw' }] }),
      'a.conf': node(),
    });
    const { status, stdout, stderr } = kalint(['a.conf'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toContain('a.conf:2:13  error  acme/router-id-prefix\n  write gw in front of it');
    expect(stdout).toContain('see: https://example.com/rules/router-id-prefix');
    expect(status).toBe(1);
  });

  it('can be set on the command line', () => {
    const cwd = folderWith({ 'rules/prefix.ts': PLUGIN, 'kalint.config.json': config({}), 'a.conf': node() });
    const run = (...rules: string[]) =>
      kalint([...JSON_FORMAT, ...rules.flatMap((rule) => ['--rule', rule]), 'a.conf'], { cwd });
    expect(findings(run())).toEqual({ 'a.conf': ['acme/router-id-prefix warning'] });
    expect(findings(run('acme/router-id-prefix=off'))).toEqual({ 'a.conf': [] });
    expect(run('router-id-prefix=off').stderr).toContain("unknown rule 'router-id-prefix'");
  });

  it.each([
    [{ 'acme/router-id-prefix': ['error', { prefx: 'gw' }] }, 'did you mean "prefix"?'],
    [{ 'acme/router-id-prefix': ['error', { prefix: 5 }] }, '"prefix" must be a text, and is 5'],
    [{ 'acme/router-prefix': 'error' }, 'unknown rule "acme/router-prefix"; did you mean "acme/router-id-prefix"?'],
    [{ 'router-id-prefix': 'error' }, 'did you mean "acme/router-id-prefix"?'],
  ])('are checked as others are: %j', (rules, message) => {
    const cwd = folderWith({ 'rules/prefix.ts': PLUGIN, 'kalint.config.json': config(rules), 'a.conf': node() });
    const { status, stderr } = kalint(['a.conf'], { cwd });
    expect(stderr).toMatch(/^kalint: kalint\.config\.json:1:\d+: /);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  it('that cannot be loaded are named where the configuration names them', () => {
    const cwd = folderWith({
      'rules/prefix.ts': 'export default {\n{',
      'kalint.config.json': config({}),
      'a.conf': node(),
    });
    const { status, stderr } = kalint(['a.conf'], { cwd });
    expect(stderr).toContain('kalint: kalint.config.json:1:13: "./rules/prefix.ts": the module cannot be loaded: ');
    expect(stderr).toContain('(its line 2)');
    expect(status).toBe(2);
  });
});

describe('a wrong configuration', () => {
  it('ends the run with status 2 and all mistakes, and nothing is linted', () => {
    const cwd = folderWith({
      'kalint.config.json': '{\n  "preset": "stric",\n  "rules": { "state-invald": "off" }\n}\n',
      'a.conf': WRONG_STATE,
    });
    expect(kalint(['a.conf'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'kalint: kalint.config.json:2:13: "stric" is not a preset; did you mean "strict"? Allowed are "recommended", "strict", "all"\n' +
        'kalint: kalint.config.json:3:14: unknown rule "state-invald"; did you mean "state-invalid"? kalint rules lists all\n',
    });
  });

  it('is one that is not alone in its folder', () => {
    const cwd = folderWith({ 'kalint.config.json': '{}', 'kalint.config.ts': 'export default {}', 'a.conf': node() });
    expect(kalint(['a.conf'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'kalint: kalint.config.ts: kalint.config.json in the same folder is used, and this one is not read: keep one of them\n',
    });
  });

  it('is one that is not there', () => {
    const cwd = folderWith({ 'a.conf': node() });
    expect(kalint(['--config', 'x.json', 'a.conf'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'kalint: x.json: the configuration cannot be read: no such file or folder\n',
    });
  });

  it.each([
    [['--preset', 'stric'], "unknown preset 'stric'; did you mean strict?"],
    [['--target', 'debian12'], "unknown target 'debian12'; did you mean debian-12?"],
  ])('is not alone: %j', (args, message) => {
    const { status, stderr } = kalint([...args, '-'], { input: node() });
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
