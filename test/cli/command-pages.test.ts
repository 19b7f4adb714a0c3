import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandPage } from '../../scripts/gen/command-page.ts';
import { manPage } from '../../scripts/gen/man-page.ts';
import { kalint, ROOT } from './support/kalint.ts';

const MAN_PAGE = join(ROOT, 'packages/cli/man/kalint.1');

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** A program with one command, and everything in its texts that manual pages and Markdown could mistake for markup. */
const PROGRAM = {
  name: 'kalint',
  text: 'Lints.',
  options: [],
  commands: [
    {
      name: 'lint',
      isDefault: true,
      text: "'quoted' back\\slash",
      usage: 'kalint lint [options] <a-b>',
      arguments: [{ name: 'a-b', term: '<a-b>', choices: [], text: '.conf or <id>' }],
      options: [{ names: ['-x', '--ex-ample'], value: 'a|b', choices: [], text: 'one_two_three *' }],
      examples: [{ line: 'kalint lint -x .', does: 'lint' }],
    },
  ],
};

describe('the man page', () => {
  it.skipIf(!isInstalled('mandoc'))('has no mistake, says mandoc (skipped where it is not installed)', () => {
    const { status, stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', MAN_PAGE], { encoding: 'utf8' });
    // No date: the page would differ on every day that it is made.
    expect(stdout.split('\n').filter((line) => line !== '' && !line.includes('missing date'))).toEqual([]);
    expect(status).toBeLessThanOrEqual(2);
  });

  it.skipIf(!isInstalled('mandoc'))('shows each option that help shows (skipped where mandoc is not installed)', () => {
    const { stdout } = spawnSync('mandoc', ['-T', 'ascii', '-O', 'width=500', MAN_PAGE], { encoding: 'utf8' });
    const page = stdout.replace(/.\u0008/g, '');
    for (const command of ['lint', 'simulate', 'migrate']) {
      const options = kalint([command, '--help']).stdout.match(/^ {2}(?:-\w, )?--[a-z-]+/gm) ?? [];
      expect(options.length).toBeGreaterThan(5);
      for (const option of options) expect(page).toMatch(new RegExp(`^ +${option.trim()}\\b`, 'm'));
    }
  });

  it('takes no text for a request or an escape', () => {
    const page = manPage(PROGRAM, '1.0.0', ['kalint.config.json']);
    expect(page).toContain("\n\\&'quoted' back\\eslash.\n");
    expect(page).toContain('\n\\&.conf or <id>\n');
    expect(page).toContain('\\fB\\-x\\fR, \\fB\\-\\-ex\\-ample\\fR \\fIa|b\\fR');
  });
});

describe('docs/command-line.md', () => {
  it('takes no text for markup', () => {
    const page = commandPage(PROGRAM);
    expect(page).toContain('| `<a-b>` | .conf or \\<id\\> |');
    expect(page).toContain('| `-x, --ex-ample <a\\|b>` | one\\_two\\_three \\* |');
  });

  it('has every command of the help', () => {
    const page = readFileSync(join(ROOT, 'docs/command-line.md'), 'utf8');
    const commands = [...kalint(['--help']).stdout.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(15);
    for (const name of commands) expect(page).toContain(`\n## kalint ${name}\n`);
  });
});
