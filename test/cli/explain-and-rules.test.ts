import { readFileSync } from 'node:fs';
import { rules } from '@kalint/linter';
import { describe, expect, it } from 'vitest';
import { pageForTerminal } from '../../packages/cli/src/rule-page.ts';
import { coloursFor } from '../../packages/cli/src/terminal.ts';
import { kalint } from './support/kalint.ts';

describe('kalint explain', () => {
  it('shows the page of a rule', () => {
    const { status, stdout, stderr } = kalint(['explain', 'vrid-mismatch']);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^vrid-mismatch\n\n[\s\S]*\nWhy\n[\s\S]*\nWrong\n[\s\S]*\nRight\n/);
    expect(status).toBe(0);
  });

  it.each(rules.map(({ meta }) => meta.id))('has a page for %s that reads well in a terminal', (id) => {
    const page = readFileSync(new URL(`../../packages/cli/dist/rules/${id}.md`, import.meta.url), 'utf8');
    const shown = pageForTerminal(page, coloursFor({ color: false }, false, {}), 80);
    expect(shown.startsWith(`${id}\n\n`)).toBe(true);
    expect(shown).toContain('\nWhy\n');
    expect(shown).not.toMatch(/<!--|```|^#/m);
  });
});

describe('kalint rules', () => {
  it('lists every rule with severity, scope and fix', () => {
    const lines = kalint(['rules']).stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^rule +severity +scope +fix +the mistake$/);
    expect(lines).toHaveLength(rules.length + 1);
    expect(lines.find((line) => line.startsWith('vrid-mismatch '))).toMatch(/ error +cluster +suggestion +\S/);
  });

  it('--json gives the same as data', () => {
    const list = JSON.parse(kalint(['rules', '--json']).stdout);
    expect(list.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ meta }) => meta.id));
    expect(list.find(({ id }: { id: string }) => id === 'vrid-mismatch')).toEqual({
      id: 'vrid-mismatch',
      severity: 'error',
      scope: 'cluster',
      needsHostFacts: false,
      fix: 'suggestion',
      preset: 'recommended',
      reportedByKeepalived: 'no',
      options: {},
      summary: expect.any(String),
      url: expect.stringMatching(/vrid-mismatch\.md$/),
    });
  });
});

describe('kalint --help and --version', () => {
  it('answer with status 0 on standard output', () => {
    expect(kalint(['--version'])).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
    const help = kalint(['--help']);
    for (const command of ['lint', 'cluster', 'explain', 'rules', 'print']) expect(help.stdout).toContain(command);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(kalint(['help', 'lint']).stdout).toBe(kalint(['lint', '--help']).stdout);
  });
});
