import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { node, WRONG_STATE, WRONG_STATE_FINDING } from './support/configurations.ts';
import { kalint } from './support/kalint.ts';

describe('kalint lint', () => {
  it('ends with status 0 where it finds nothing', () => {
    const { status, stdout, stderr } = kalint(['lint', 'examples/healthy/lb01.conf']);
    expect(stderr).toBe('');
    expect(stdout).toBe('No findings in 1 file.\n');
    expect(status).toBe(0);
  });

  it('ends with status 1 where it finds an error', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG_STATE });
    const { status, stdout, stderr } = kalint(['lint', 'lb01.conf'], { cwd });
    expect(stdout).toContain('lb01.conf:5:9  error  state-invalid');
    expect(stdout).toContain('  5 |   state MASTR\n    |         ^^^^^\n');
    expect(stdout).toContain('see: kalint explain state-invalid (also reported by keepalived -t)');
    expect(stdout).toContain('1 error in 1 file; keepalived -t would report it, too.');
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  it('is the command that runs when none is named', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG_STATE });
    expect(kalint(['lb01.conf'], { cwd })).toEqual(kalint(['lint', 'lb01.conf'], { cwd }));
    expect(kalint(['--format', 'json', 'lb01.conf'], { cwd }).status).toBe(1);
  });

  it('points out the cluster command where several files are linted, since it compares no two files', () => {
    const { status, stdout } = kalint(['examples/split-brain/lb01.conf', 'examples/split-brain/lb02.conf']);
    expect(stdout).toContain('No findings in 2 files.');
    expect(stdout).toContain('kalint cluster');
    expect(status).toBe(0);
  });

  it('names a file as it was given', () => {
    const cwd = folderWith({ 'nodes/lb01.conf': WRONG_STATE });
    for (const path of ['nodes/lb01.conf', './nodes/lb01.conf', `${cwd}/nodes/lb01.conf`]) {
      expect(report(kalint(['--format', 'json', path], { cwd }).stdout).results[0]?.filePath).toBe(path);
    }
  });

  it('lints a file once that is named twice', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG_STATE });
    const { results, errorCount } = report(
      kalint(['--format', 'json', 'lb01.conf', './lb01.conf', '.'], { cwd }).stdout,
    );
    expect(results.map(({ filePath }) => filePath)).toEqual(['lb01.conf']);
    expect(errorCount).toBe(1);
  });

  describe('in a folder', () => {
    it('finds the configurations below it', () => {
      const cwd = folderWith({
        'lb01/keepalived.conf': node(),
        'lb02/keepalived.conf': WRONG_STATE,
        'nginx/nginx.conf': 'http {\n}\n',
      });
      const { results } = report(kalint(['--format', 'json', '.'], { cwd }).stdout);
      expect(results.map(({ filePath, messages }) => [filePath, messages.length])).toEqual([
        ['lb01/keepalived.conf', 0],
        ['lb02/keepalived.conf', 1],
      ]);
    });

    it('means the working folder where no path is given', () => {
      const cwd = folderWith({ 'keepalived.conf': WRONG_STATE });
      expect(kalint([], { cwd }).stdout).toContain('keepalived.conf:5:9  error  state-invalid');
    });

    it('fails where it finds none', () => {
      const cwd = folderWith({ 'nginx.conf': 'http {\n}\n' });
      const { status, stdout, stderr } = kalint(['.'], { cwd });
      expect(stderr).toBe('kalint: .: no keepalived configuration was found in this folder\n');
      expect(stdout).toBe('');
      expect(status).toBe(2);
    });
  });

  describe('standard input', () => {
    it('is read for -', () => {
      const { status, stdout } = kalint(['-'], { input: WRONG_STATE });
      expect(stdout).toContain('<stdin>:5:9  error  state-invalid');
      expect(status).toBe(1);
    });

    it('has the name and the place of --stdin-filename', () => {
      const cwd = folderWith({ 'etc/more.conf': WRONG_STATE });
      const { stdout } = kalint(['--stdin-filename', 'etc/keepalived.conf', '--format', 'json', '-'], {
        cwd,
        input: 'include more.conf\n',
      });
      expect(report(stdout).results.map(({ filePath }) => filePath)).toEqual(['etc/keepalived.conf', 'etc/more.conf']);
    });

    it('is refused where --stdin-filename names it and nothing reads it', () => {
      const { status, stderr } = kalint(['--stdin-filename', 'x.conf', 'examples']);
      expect(stderr).toContain('--stdin-filename');
      expect(status).toBe(2);
    });

    it('is refused where it is not UTF-8', () => {
      const { status, stdout, stderr } = kalint(['-'], { input: Buffer.from('state \xe9\n', 'latin1') });
      expect(stderr).toBe('kalint: <stdin> cannot be read: byte 0xe9 at offset 6 is not UTF-8\n');
      expect(stdout).toBe('');
      expect(status).toBe(2);
    });
  });

  describe('options', () => {
    it('--rule changes the severity of a rule or switches it off', () => {
      const cwd = folderWith({ 'lb01.conf': WRONG_STATE });
      const run = (severity: string) => kalint(['--rule', `state-invalid=${severity}`, 'lb01.conf'], { cwd });
      expect(run('warning').stdout).toContain('lb01.conf:5:9  warning  state-invalid');
      expect(run('warning').status).toBe(0);
      expect(run('info').stdout).toContain('1 info in 1 file');
      expect(run('off').stdout).toBe('No findings in 1 file.\n');
    });

    it('--rule may be given several times; the last one for a rule counts', () => {
      const args = ['--rule', 'state-invalid=off', '--rule', 'two-masters=error', '--rule', 'state-invalid=info', '-'];
      expect(kalint(args, { input: WRONG_STATE }).stdout).toContain('info  state-invalid');
    });

    it('--max-warnings is the number of warnings that is still allowed', () => {
      const run = (allowed: string) =>
        kalint(['--rule', 'state-invalid=warning', '--max-warnings', allowed, '-'], { input: WRONG_STATE });
      expect(run('1')).toMatchObject({ status: 0, stderr: '' });
      expect(run('0')).toMatchObject({
        status: 1,
        stderr: 'kalint: 1 warning, more than the 0 that --max-warnings allows\n',
      });
    });

    it('--quiet shows errors only and says how much it left out; warnings still count for --max-warnings', () => {
      const args = ['--quiet', '--max-warnings', '0', '--rule', 'state-invalid=warning', '-'];
      const { status, stdout } = kalint(args, { input: WRONG_STATE });
      expect(stdout).toBe('No findings in 1 file. (1 more not shown: --quiet)\n');
      expect(status).toBe(1);
      const { warningCount, results } = report(kalint([...args, '--format', 'json'], { input: WRONG_STATE }).stdout);
      expect(warningCount).toBe(0);
      expect(results).toEqual([{ filePath: '<stdin>', messages: [] }]);
    });

    it.each([
      ['2.2.7', '2.2.7'],
      ['v2.0.10', '2.0.10'],
      ['2.2', '2.2.8'],
      ['2.4', '2.4.3'],
      ['debian-12', '2.2.7'],
    ])('--target %s means keepalived %s', (name, version) => {
      const { stdout } = kalint(['--target', name, '--format', 'json', 'examples/healthy/lb01.conf']);
      expect(report(stdout).target).toBe(version);
    });

    it('--config-id reads a file as one node', () => {
      const text = node({ more: '@lb01 vrrp_instance VI_2 {\n@lb01 state MASTR\n@lb01 }\n' });
      expect(kalint(['--config-id', 'lb01', '-'], { input: text }).stdout).toContain('<stdin>:17:13  error');
      expect(kalint(['--config-id', 'lb02', '-'], { input: text }).stdout).not.toContain('state-invalid');
      expect(kalint(['-'], { input: text }).stdout).toContain('state-invalid');
    });
  });
});

interface Report {
  readonly target: string;
  readonly results: readonly { readonly filePath: string; readonly messages: readonly unknown[] }[];
  readonly errorCount: number;
  readonly warningCount: number;
}

function report(text: string): Report {
  return JSON.parse(text);
}

describe('--format json', () => {
  it('has the shape that other programs rely on', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG_STATE, 'lb02.conf': node({ priority: '90' }) });
    const { stdout } = kalint(['--format', 'json', 'lb01.conf', 'lb02.conf'], { cwd });
    const { results, ...rest } = JSON.parse(stdout);
    expect(rest).toEqual({ version: 1, target: '2.4.3', errorCount: 1, warningCount: 0, infoCount: 0 });
    expect(results).toEqual([
      { filePath: 'lb01.conf', messages: [expect.objectContaining(WRONG_STATE_FINDING)] },
      { filePath: 'lb02.conf', messages: [] },
    ]);
    const [message] = results[0].messages;
    expect(
      Object.keys(message)
        .filter((name) => name !== 'fix')
        .sort(),
    ).toEqual([...Object.keys(WRONG_STATE_FINDING), 'message', 'related', 'url'].sort());
    expect(message.message).toContain('MASTR');
    expect(message.url).toMatch(/^https:.*state-invalid\.md$/);
    expect(message.related).toEqual([]);
  });

  it('gives related places and fixes with their own positions', () => {
    const { stdout, status } = kalint([
      'cluster',
      '--format',
      'json',
      'examples/split-brain/lb01.conf',
      'examples/split-brain/lb02.conf',
    ]);
    expect(status).toBe(1);
    const message = JSON.parse(stdout).results[0].messages[0];
    expect(message).toMatchObject({ ruleId: 'vrid-mismatch', line: 21, column: 21, endLine: 21, endColumn: 23 });
    expect(message.related).toEqual([
      {
        filePath: 'examples/split-brain/lb02.conf',
        line: 21,
        column: 21,
        endLine: 21,
        endColumn: 23,
        message: expect.any(String),
      },
    ]);
    expect(message.fix).toEqual({
      kind: 'suggestion',
      title: expect.any(String),
      edits: [{ start: expect.any(Number), end: expect.any(Number), text: '51' }],
    });
  });
});
