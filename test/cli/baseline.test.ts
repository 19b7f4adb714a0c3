import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { node, WRONG_STATE } from './support/configurations.ts';
import { kalint } from './support/kalint.ts';

/** A folder whose lb01.conf has one finding, recorded in known.json. */
function recorded(): string {
  const cwd = folderWith({ 'lb01.conf': WRONG_STATE });
  kalint(['--write-baseline', 'known.json', 'lb01.conf'], { cwd });
  return cwd;
}

const run = (cwd: string, ...args: string[]) => kalint(['--baseline', 'known.json', ...args], { cwd });

describe('--write-baseline', () => {
  it('records all findings, says how many, and ends with status 0', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG_STATE });
    const { status, stdout, stderr } = kalint(['--write-baseline', 'known.json', 'lb01.conf'], { cwd });
    expect(stderr).toBe('kalint: 1 finding is recorded in known.json\n');
    expect(stdout).toBe('No findings in 1 file. (1 more not shown: in the baseline)\n');
    expect(status).toBe(0);
  });

  it('writes one finding a line, sorted, and the same for the same findings', () => {
    const cwd = folderWith({ 'b.conf': WRONG_STATE, 'a.conf': WRONG_STATE });
    kalint(['--write-baseline', 'known.json', 'b.conf', 'a.conf'], { cwd });
    const text = readFileSync(join(cwd, 'known.json'), 'utf8');
    expect(
      text
        .split('\n')
        .filter((line) => line.includes('"file"'))
        .map((line) => line.slice(0, 28)),
    ).toEqual(['    {"file":"a.conf","rule":', '    {"file":"b.conf","rule":']);
    expect(JSON.parse(text)).toMatchObject({ version: 1, findings: [{ rule: 'state-invalid', count: 1 }, {}] });
    kalint(['--write-baseline', 'known.json', 'a.conf', 'b.conf'], { cwd });
    expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe(text);
  });

  it('holds no text of the configuration', () => {
    const text = readFileSync(join(recorded(), 'known.json'), 'utf8');
    expect(text).not.toContain('MASTR');
  });
});

describe('--baseline', () => {
  it('leaves recorded findings out, and they do not count', () => {
    const cwd = recorded();
    expect(run(cwd, 'lb01.conf')).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(run(cwd, '--format', 'json', 'lb01.conf').stdout)).toMatchObject({
      errorCount: 0,
      results: [{ filePath: 'lb01.conf', messages: [] }],
    });
  });

  it('knows a finding again where lines above have come or gone, or its line is indented otherwise', () => {
    const cwd = recorded();
    writeFileSync(join(cwd, 'lb01.conf'), `# new\n\n${WRONG_STATE.replace('  state', '\tstate')}`);
    expect(run(cwd, 'lb01.conf')).toMatchObject({ status: 0, stderr: '' });
  });

  it('shows what is new: another line, another rule, one more of the same', () => {
    const cwd = recorded();
    const shown = (text: string) => {
      writeFileSync(join(cwd, 'lb01.conf'), text);
      return run(cwd, 'lb01.conf').stdout;
    };
    expect(shown(node({ state: 'MASTRE' }))).toContain('state-invalid');
    const more = WRONG_STATE.replaceAll('VI_1', 'VI_2').replace('51', '52').replace('192.0.2.10', '192.0.2.11');
    const twice = shown(`${WRONG_STATE}${more.slice(more.indexOf('vrrp_instance'))}`);
    const line = WRONG_STATE.split('\n').length + 1;
    expect(twice).toContain(`lb01.conf:${line}:9  error  state-invalid`);
    expect(twice).not.toContain('lb01.conf:5:9');
  });

  it('says how many recorded findings are gone, of the files that were looked at', () => {
    const cwd = recorded();
    writeFileSync(join(cwd, 'lb01.conf'), node());
    writeFileSync(join(cwd, 'lb02.conf'), node());
    const gone = 'kalint: 1 recorded finding is gone: write the baseline anew with --write-baseline known.json\n';
    expect(run(cwd, 'lb01.conf')).toMatchObject({ status: 0, stderr: gone });
    expect(run(cwd, 'lb02.conf')).toMatchObject({ status: 0, stderr: '' });
    rmSync(join(cwd, 'lb01.conf'));
    expect(run(cwd, 'lb02.conf').stderr).toBe(gone);
  });

  it('names files from its own folder, wherever kalint is started', () => {
    const cwd = folderWith({ 'etc/lb01.conf': WRONG_STATE });
    kalint(['--write-baseline', 'etc/known.json', 'etc/lb01.conf'], { cwd });
    const inside = kalint(['--baseline', 'known.json', './lb01.conf'], { cwd: join(cwd, 'etc') });
    expect(inside).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    ['{', 'it is no JSON'],
    ['[]', 'an object is expected'],
    ['{ "version": 2, "findings": [] }', 'its version is 2, and this kalint reads version 1'],
    ['{ "version": 1 }', '"findings" must be a list'],
    ['{ "version": 1, "findings": [{ "file": "a" }] }', 'finding 1 must have'],
    ['{ "version": 1, "findings": [{ "file": "a", "rule": "b", "line": "c", "count": 0 }] }', 'finding 1 must have'],
  ])('that is broken is a failure: %s', (text, why) => {
    const cwd = folderWith({ 'lb01.conf': WRONG_STATE, 'known.json': text });
    const { status, stdout, stderr } = run(cwd, 'lb01.conf');
    expect(stderr).toContain('kalint: --baseline known.json is no baseline of kalint: ');
    expect(stderr).toContain(why);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('that is missing is a failure', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG_STATE });
    const { status, stderr } = run(cwd, 'lb01.conf');
    expect(stderr).toBe(
      'kalint: --baseline known.json cannot be read: no such file or folder; --write-baseline makes one\n',
    );
    expect(status).toBe(2);
  });
});
