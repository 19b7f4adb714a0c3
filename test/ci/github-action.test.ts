import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BIN, ROOT } from '../cli/support/kalint.ts';
import { folderWith } from '../support/folder.ts';

const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
const [step] = action.runs.steps;

const WRONG = 'vrrp_instance VI_1 {\n  state MASTR\n  interface eth0\n  virtual_router_id 51\n}\n';

/** Runs the action's script as the runner does (bash -e), with an npx that starts this kalint. */
function run(cwd: string, inputs: Readonly<Record<string, string>>) {
  const tools = folderWith({
    npx: `#!/bin/sh\nshift\necho "$1" > "${cwd}/.asked-for"\nshift\nexec "${process.execPath}" "${BIN}" "$@"\n`,
  });
  chmodSync(join(tools, 'npx'), 0o755);
  const output = join(tools, 'output');
  writeFileSync(output, '');
  const given = (name: string) => inputs[name] ?? String(action.inputs[name].default);
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run],
    {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: [tools, process.env.PATH].join(delimiter),
        GITHUB_OUTPUT: output,
        KALINT_PATHS: given('paths'),
        KALINT_ARGUMENTS: given('arguments'),
        KALINT_VERSION: given('version'),
        KALINT_SARIF: given('sarif-file'),
      },
    },
  );
  return { status, stdout, stderr, output: readFileSync(output, 'utf8') };
}

describe('the GitHub action', () => {
  it('hands every input over as environment, so that none of it is run', () => {
    const handed = Object.values<string>(step.env).map((value) => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1]);
    expect([...handed, 'working-directory'].sort()).toEqual(Object.keys(action.inputs).sort());
    expect(step.run).not.toContain('${{');
  });

  it('annotates findings and keeps the exit status', () => {
    const cwd = folderWith({ 'keepalived.conf': WRONG });
    const { status, stdout, output } = run(cwd, {});
    expect(stdout).toMatch(/^::error title=kalint state-invalid,file=keepalived\.conf,line=2,/m);
    expect([status, output]).toEqual([1, 'status=1\n']);
    expect(readFileSync(join(cwd, '.asked-for'), 'utf8')).toBe('kalint@latest\n');
  });

  it('takes several paths and options, with blanks in them, and writes SARIF', () => {
    const cwd = folderWith({ 'lb 01/a.conf': WRONG, 'lb02.conf': WRONG });
    const { status, stdout } = run(cwd, {
      paths: 'lb 01/a.conf\nlb02.conf\n',
      arguments: '--rule=state-invalid=off\n--rule=no-vip=off\n',
      version: '0.1.0',
      'sarif-file': 'kalint report.sarif',
    });
    expect(stdout).not.toContain('state-invalid');
    expect(status).toBe(0);
    expect(existsSync(join(cwd, 'kalint report.sarif'))).toBe(true);
    expect(readFileSync(join(cwd, '.asked-for'), 'utf8')).toBe('kalint@0.1.0\n');
  });

  it('runs nothing that an input says', () => {
    const cwd = folderWith({ 'keepalived.conf': '' });
    run(cwd, { paths: '$(touch hacked)', arguments: '`touch hacked`', 'sarif-file': '"; touch hacked; "' });
    expect(existsSync(join(cwd, 'hacked'))).toBe(false);
  });

  it('ends with status 2 where kalint could not do its work', () => {
    expect(run(folderWith({}), { paths: 'gone.conf' }).status).toBe(2);
  });
});
