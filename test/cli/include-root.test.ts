import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

const FILES = {
  'repo/lb01.conf': 'include ../secret.conf\ninclude parts/a.conf\n',
  'repo/parts/a.conf': 'global_defs {\n  router_id lb01\n}\n',
  'secret.conf': 'global_defs {\n  smtp_server mail.internal.example\n}\n',
};

/** Messages about includes of a run in the repository. */
function includes(args: readonly string[], env = {}): string[] {
  const cwd = join(folderWith(FILES), 'repo');
  const { stdout } = kalint(['lint', '--format', 'json', ...args, 'lb01.conf'], { cwd, env });
  const { results } = JSON.parse(stdout) as { results: { messages: { ruleId: string; message: string }[] }[] };
  return results
    .flatMap(({ messages }) => messages)
    .flatMap(({ ruleId, message }) => (ruleId === 'include-cycle' ? [message] : []));
}

describe('--include-root', () => {
  const said = [expect.stringContaining('it lies outside of the folders that --include-root')];

  it('follows no include out of the folder, and says which it left out', () => {
    expect(includes([])).toEqual([]);
    expect(includes(['--include-root', '.'])).toEqual(said);
  });

  it('can be given by a variable, for all of a job', () => {
    expect(includes([], { KALINT_INCLUDE_ROOT: '.' })).toEqual(said);
  });

  it('allows several folders', () => {
    expect(includes(['--include-root', '.', '--include-root', '..'])).toEqual([]);
  });

  it('holds for what is printed: nothing of the file shows', () => {
    const cwd = join(folderWith(FILES), 'repo');
    const { stdout } = kalint(['print', '--expand', '--include-root', '.', 'lb01.conf'], { cwd });
    expect(stdout).not.toContain('mail.internal');
    expect(kalint(['print', '--expand', 'lb01.conf'], { cwd }).stdout).toContain('mail.internal');
  });

  it.skipIf(process.platform === 'win32')(
    'refuses a configuration that is a link to the outside, named or found',
    () => {
      const cwd = join(folderWith(FILES), 'repo');
      symlinkSync('../secret.conf', join(cwd, 'keepalived.conf'));
      for (const args of [
        ['lint', '.'],
        ['lint', 'keepalived.conf'],
        ['print', 'keepalived.conf'],
        ['fmt', '--diff', 'keepalived.conf'],
      ]) {
        const { status, stdout, stderr } = kalint([...args, '--include-root', '.'], { cwd });
        expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
        expect(stderr).toContain('keepalived.conf cannot be read: it lies outside of the folders that --include-root');
      }
      expect(kalint(['lint', 'keepalived.conf'], { cwd }).status).toBe(0);
    },
  );
});
