import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

/** In place of kalint: shows the command line that the shell has made of what was typed. */
const SHOWN = 'kalint() { echo "<$*>"; }';

/** Starts each shell as a person has it, with the completion read as its help says. */
const SHELLS = {
  bash: {
    files: (script: string) => ({ rc: `bind 'set enable-bracketed-paste off'\n${script}\n${SHOWN}\n` }),
    start: 'bash --noprofile --rcfile .setup/rc -i',
  },
  zsh: {
    files: (script: string) => ({ '.zshrc': `autoload -Uz compinit; compinit -u -D\n${script}\n${SHOWN}\n` }),
    start: 'ZDOTDIR=$PWD/.setup zsh -i',
  },
} as const;

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** What a person gets who types these lines on a terminal, beside lb01.conf and lb02.conf. */
function typed(shell: keyof typeof SHELLS, lines: readonly string[]): string[] {
  const { files, start } = SHELLS[shell];
  const setup = files(kalint(['completion', shell]).stdout);
  const cwd = folderWith({
    'lb01.conf': '',
    'lb02.conf': '',
    ...Object.fromEntries(Object.entries(setup).map(([name, text]) => [`.setup/${name}`, text])),
  });
  const { stdout } = spawnSync('script', ['-qec', start, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'dumb', LC_ALL: 'C.UTF-8' },
    input: [...lines, 'exit', ''].join('\n'),
    encoding: 'utf8',
    timeout: 30_000,
  });
  return [...stdout.matchAll(/^<(.*)>\r*$/gm)].map(([, line]) => line?.trim() ?? '');
}

/** What is typed, with \t for the tabulator, and the line it becomes. */
const TYPED: readonly (readonly [typed: string, becomes: string])[] = [
  ['kalint clu\tlb01.\t', 'cluster lb01.conf'],
  ['kalint lb01.\t', 'lb01.conf'],
  ['kalint lint --quie\t lb02.\t', 'lint --quiet lb02.conf'],
  ['kalint --target debian-12\t lb01.conf', '--target debian-12 lb01.conf'],
  ['kalint lint --format=sar\t', 'lint --format=sarif'],
  ['kalint simulate --format mer\t', 'simulate --format mermaid'],
  ['kalint --rule vrid-mism\to\t', '--rule vrid-mismatch=off'],
  ['kalint explain vrid-mism\t', 'explain vrid-mismatch'],
  ['kalint completion fi\t', 'completion fish'],
  ['kalint help simu\t', 'help simulate'],
  // Nothing begins like this: what was typed stays.
  ['kalint explain no-such-r\t', 'explain no-such-r'],
  ['kalint cluster --by-i\t', 'cluster --by-i'],
];

describe('kalint completion', () => {
  for (const shell of ['bash', 'zsh'] as const) {
    const isMissing = !isInstalled(shell) || !isInstalled('script');
    it.skipIf(isMissing)(
      `${shell} completes what is typed${isMissing ? ` (not installed: ${shell}, script)` : ''}`,
      () => {
        expect(
          typed(
            shell,
            TYPED.map(([keys]) => keys),
          ),
        ).toEqual(TYPED.map(([, line]) => line));
      },
    );
  }

  const noFish = !isInstalled('fish');
  it.skipIf(noFish)(`fish completes what is typed${noFish ? ' (not installed: fish)' : ''}`, () => {
    const cwd = folderWith({ 'lb01.conf': '', 'kalint.fish': kalint(['completion', 'fish']).stdout });
    const lines = TYPED.map(([keys]) => keys.split('\t')[0] ?? '');
    const asked = lines.map((line) => `echo "== ${line}"; complete -C "${line}"`);
    const { stdout, stderr } = spawnSync('fish', ['-N', '-c', `source kalint.fish; ${asked.join('; ')}`], {
      cwd,
      encoding: 'utf8',
    });
    const offered = (line: string) =>
      stdout
        .split(`== ${line}\n`)[1]
        ?.split('==')[0]
        ?.split('\n')
        .map((one) => one.split('\t')[0])
        .filter((word) => word !== '');
    expect(stderr).toBe('');
    expect(offered('kalint clu')).toEqual(['cluster']);
    expect(offered('kalint lb01.')).toEqual(['lb01.conf']);
    expect(offered('kalint lint --quie')).toEqual(['--quiet']);
    expect(offered('kalint --target debian-12')).toEqual(['debian-12']);
    expect(offered('kalint lint --format=sar')).toEqual(['--format=sarif']);
    expect(offered('kalint --rule vrid-mism')).toContain('vrid-mismatch=off');
    expect(offered('kalint explain vrid-mism')).toEqual(['vrid-mismatch']);
    expect(offered('kalint completion fi')).toEqual(['fish']);
    expect(offered('kalint cluster --by-i')).toEqual([]);
  });

  it('knows bash, zsh and fish, and says so', () => {
    const { status, stdout, stderr } = kalint(['completion', 'csh']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Allowed choices are bash, zsh, fish.');
  });
});
