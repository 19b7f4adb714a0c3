import { defineRule, fixFiles, type LintOptions, lintCluster, type Rule } from '@kalint/linter';
import { createSourceFile, type IncludeHost } from '@kalint/parser';
import { describe, expect, it } from 'vitest';

const FILE = 'keepalived.conf';

function fixed(text: string, options: LintOptions = {}, suggestions = false): string {
  return fixFiles([{ path: FILE, text }], options, { suggestions }).files[0]?.text ?? '';
}

function instance(lines: string): string {
  return `vrrp_instance VI_1 {\n  interface eth0\n  virtual_router_id 51\n  priority 100\n${lines}  virtual_ipaddress {\n    192.0.2.10/24\n  }\n}\n`;
}

const LONG = '  authentication {\n    auth_type PASS\n    auth_pass 1234567890\n  }\n';
const CUT = LONG.replace('1234567890', '12345678');
const TWO_MISTAKES = instance(`${LONG}  state SLAVE # as ever\n`);

describe('fixing files', () => {
  it('applies safe fixes and leaves suggestions alone', () => {
    expect(fixed(instance(`${LONG}  state MASTER\n  nopreempt\n`))).toBe(
      instance(`${CUT}  state MASTER\n  nopreempt\n`),
    );
  });

  it('applies suggestions where they are asked for, and safe fixes with them', () => {
    expect(fixed(instance(`${LONG}  state MASTER\n  nopreempt\n`), {}, true)).toBe(
      instance(`${CUT}  state BACKUP\n  nopreempt\n`),
    );
  });

  it('says what is left, in the new text', () => {
    const { report, changed } = fixFiles([{ path: FILE, text: `${TWO_MISTAKES}vrrp_instance VI_1 {\n}\n` }]);
    expect(changed.map(({ path, fixes }) => [path, fixes])).toEqual([[FILE, 2]]);
    const ids = report.results.flatMap((result) => result.messages.map(({ ruleId }) => ruleId));
    expect(ids).toContain('duplicate-instance-name');
    expect(ids).not.toContain('auth-pass-too-long');
  });

  it('keeps comments, blanks and line ends around an edit', () => {
    const text = TWO_MISTAKES.replaceAll('\n', '\r\n');
    expect(fixed(text)).toBe(instance(`${CUT}  state BACKUP # as ever\n`).replaceAll('\n', '\r\n'));
  });

  it('fixes what an earlier fix has brought up', () => {
    const chain = ['one', 'two', 'three'];
    const rules = chain.map((word, i) => renaming(word, chain[i + 1] ?? 'priority'));
    expect(fixed('vrrp_instance VI_1 {\n  one 100\n}\n', { rules })).toBe('vrrp_instance VI_1 {\n  priority 100\n}\n');
  });

  it('comes to an end where two rules undo each other', () => {
    const rules = [renaming('here', 'there'), renaming('there', 'here')];
    const text = 'vrrp_instance VI_1 {\n  here 100\n}\n';
    expect(fixed(text, { rules })).toBe(text.replace('here', 'there'));
  });

  it('does not fix what a comment hides', () => {
    const text = instance('  state SLAVE # kalint-disable-line state-invalid -- as ever\n');
    expect(fixed(text)).toBe(text);
  });

  it('fixes a finding of an included file in that file, once for all that include it', () => {
    const host = hostOf({ 'vi.conf': TWO_MISTAKES });
    const inputs = ['a.conf', 'b.conf'].map((path) => ({ path, text: 'include vi.conf\n' }));
    const { changed, report } = fixFiles(inputs, { host });
    expect(changed.map(({ path, after, fixes }) => [path, after, fixes])).toEqual([
      ['vi.conf', instance(`${CUT}  state BACKUP # as ever\n`), 2],
    ]);
    expect(report.results.flatMap(({ messages }) => messages.filter(({ fix }) => fix?.kind === 'safe'))).toEqual([]);
  });

  it('fixes a file once that has two names', () => {
    const { changed } = fixFiles(
      [
        { path: 'a.conf', text: TWO_MISTAKES },
        { path: './a.conf', text: TWO_MISTAKES },
      ],
      {},
      { identityOf: (path) => path.replace('./', '') },
    );
    expect(changed.map(({ path, fixes }) => [path, fixes])).toEqual([['a.conf', 2]]);
  });

  it('leaves alone what may not be changed', () => {
    const { changed } = fixFiles([{ path: FILE, text: TWO_MISTAKES }], {}, { mayChange: () => false });
    expect(changed).toEqual([]);
  });

  it('leaves out a fix that only some nodes of the file agree to', () => {
    const text = instance(
      '  authentication {\n    auth_type PASS\n@a   auth_pass 1234567890\n@b   auth_pass 1234\n  }\n',
    );
    expect(fixed(text)).toBe(text.replace('1234567890', '12345678'));
    const shared = `@a $PASS=1234567890\n@b $PASS=1234\n${instance(LONG.replace('1234567890', '$PASS'))}`;
    expect(fixed(shared)).toContain(LONG.replace('1234567890', '$PASS'));
  });

  it('mends the nodes of a cluster together', () => {
    const node = (id: string, priority: string) => instance('').replace('51', id).replace('100', priority);
    const files = [
      { path: 'lb01.conf', text: node('51', '100') },
      { path: 'lb02.conf', text: node('55', '90') },
    ];
    const { report, changed } = fixFiles(files, {}, { suggestions: true, lint: lintCluster });
    expect(changed.length).toBeGreaterThan(0);
    expect(report.results.flatMap((result) => result.messages.map(({ ruleId }) => ruleId))).not.toContain(
      'vrid-mismatch',
    );
  });
});

/** A rule that wants one keyword to be another. */
function renaming(word: string, use: string): Rule {
  return defineRule({
    meta: {
      id: `no-${word}`,
      summary: `${word} is ${use}.`,
      severity: 'warning',
      scope: 'file',
      fix: 'safe',
      reportedByKeepalived: 'no',
      sources: ['this test'],
    },
    check: ({ report }) => ({
      problems: {
        'unknown-keyword': (problem) => {
          if (problem.word.text !== word) return;
          const { origin } = problem.word;
          const edits = [{ start: origin.start, end: origin.end, text: use }];
          report({ message: `write ${use}`, origin, fix: { kind: 'safe', title: `Write ${use}`, edits } });
        },
      },
    }),
  });
}

function hostOf(files: Readonly<Record<string, string>>): IncludeHost {
  return {
    match: (pattern) => (Object.hasOwn(files, pattern) ? [pattern] : []),
    read: (path) => createSourceFile(path, files[path] ?? ''),
  };
}
