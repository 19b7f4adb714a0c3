import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { BIN } from './support/kalint.ts';

/** Longer than any of these takes; whoever waits for a pipe waits forever. Milliseconds. */
const LONGEST = 60_000;

/** Runs kalint in a folder with a configuration and a named pipe that nobody writes to. */
function withPipe(name: string, args: readonly string[]) {
  const cwd = folderWith({ 'lb01.conf': 'global_defs  {\n  router_id lb01\n}\n' });
  execFileSync('mkfifo', [join(cwd, name)]);
  const options = { cwd, encoding: 'utf8', timeout: LONGEST, killSignal: 'SIGKILL' } as const;
  const { status, signal, stderr } = spawnSync(process.execPath, [BIN, ...args], options);
  expect(signal, 'it waited for the pipe').toBeNull();
  return { status, stderr };
}

describe.skipIf(process.platform === 'win32')('a named pipe', () => {
  it.each([
    ['a configuration', 'p.conf', ['lint', 'p.conf']],
    ['a configuration to format', 'p.conf', ['fmt', 'p.conf']],
    ['a configuration to convert', 'p.conf', ['convert', '--to', 'json', 'p.conf']],
    ['a configuration of kalint', 'kalint.config.json', ['lint', 'lb01.conf']],
    ['a baseline', 'known.json', ['lint', '--baseline', 'known.json', 'lb01.conf']],
    ['a report', 'report.json', ['merge-reports', 'report.json']],
    ['.editorconfig', '.editorconfig', ['fmt', '--check', 'lb01.conf']],
    ['.prettierignore', '.prettierignore', ['fmt', '--check', 'lb01.conf']],
    ['package.json', 'package.json', ['fmt', '--check', 'lb01.conf']],
  ])('is refused in one line where it is %s', (_, name, args) => {
    const { status, stderr } = withPipe(name, args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^kalint: .*(named pipe|no regular file)/);
    expect(stderr).not.toContain('    at ');
  });

  it.each([
    ['a search in a folder', 'p.conf', ['lint', '.']],
    ['a cache', '.kalintcache', ['lint', '--cache', 'lb01.conf']],
  ])('is passed over by %s', (_, name, args) => {
    expect(withPipe(name, args).status).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('what a shell passes as a pipe', () => {
  it('is read, as what another program writes', () => {
    const { status, stdout } = spawnSync(
      'bash',
      ['-c', `${process.execPath} ${BIN} print <(echo 'global_defs {'; echo '}')`],
      {
        encoding: 'utf8',
        timeout: LONGEST,
      },
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'global_defs {\n}\n' });
  });
});
