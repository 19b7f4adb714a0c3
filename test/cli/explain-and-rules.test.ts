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

  it('tells what the messages under the name keepalived are', () => {
    const { status, stdout, stderr } = kalint(['explain', 'keepalived']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--with-keepalived shows what keepalived -t says itself');
  });

  it.each(rules.map(({ meta }) => meta.id))('has a page for %s that reads well in a terminal', (id) => {
    const page = readFileSync(new URL(`../../packages/cli/dist/rules/${id}.md`, import.meta.url), 'utf8');
    const shown = pageForTerminal(page, coloursFor({ color: false }, false, {}), 80);
    expect(shown.startsWith(`${id}\n\n`)).toBe(true);
    expect(shown).toContain('\nWhy\n');
    expect(shown).not.toMatch(/<!--|```|^#/m);
  });
});

describe('kalint explain --log', () => {
  const log = 'Nov 22 10:00:00 lb01 Keepalived_vrrp[7]: (VI_1) received an invalid passwd!\n';

  it('names cause and rules behind log lines on standard input', () => {
    const { status, stdout } = kalint(['explain', '--log'], { input: log });
    expect(stdout).toContain('The other node sends another password. (VI_1)');
    expect(stdout).toContain(`1 │ ${log.trim()}`);
    expect(stdout).toMatch(/Rules: .*auth-pass-too-long/);
    expect(status).toBe(0);
  });

  it('says so where it knows no trouble, and how to get a log', () => {
    const { status, stdout } = kalint(['explain', '--log'], { input: 'all quiet\n' });
    expect(stdout).toMatch(/^kalint knows no trouble behind the line\..*journalctl -u keepalived/);
    expect(status).toBe(0);
    expect(kalint(['explain', '--log'], { input: '' }).stdout).toMatch(/^Standard input is empty/);
  });

  it('without a rule and without --log, says what to give', () => {
    const { status, stderr } = kalint(['explain']);
    expect(stderr).toMatch(/name a rule .* or give log lines with --log/);
    expect(status).toBe(2);
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
