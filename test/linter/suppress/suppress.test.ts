import { findRule, type LintMessage, type LintOptions, lint, lintCluster } from '@kalint/linter';
import { createSourceFile, type IncludeHost } from '@kalint/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** An instance without a mistake but for these lines; the first of them is line 5. */
function instance(...lines: readonly string[]): string {
  const all = ['interface eth0', 'virtual_router_id 51', 'priority 100', ...lines];
  return `vrrp_instance VI_1 {\n${all.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {\n    192.0.2.10/24\n  }\n}\n`;
}

/** The rules of these tests; others would have more to say about so short a configuration. */
const RULES = [
  'state-invalid',
  'extra-arguments',
  'unknown-keyword',
  'unbalanced-braces',
  'follow-up',
  'vrid-mismatch',
  'unused-suppression',
  'suppression-without-reason',
  'invalid-suppression',
].flatMap((id) => findRule(id) ?? []);
const OPTIONS = { rules: RULES, preset: 'recommended' } as const;

function messages(text: string, options: LintOptions = {}): readonly LintMessage[] {
  return lint([{ path: 'keepalived.conf', text }], { ...OPTIONS, ...options }).results.flatMap(
    (result) => result.messages,
  );
}

/** "5 state-invalid": where and what. */
function found(text: string, options?: LintOptions): string[] {
  return messages(text, options).map(({ line, ruleId }) => `${line} ${ruleId}`);
}

/** The text without the comment, or with it corrected, as the first fix of a rule makes it. */
function fixed(text: string, ruleId: string): string | undefined {
  const fix = messages(text).find((message) => message.ruleId === ruleId)?.fix;
  const [edit] = fix?.edits ?? [];
  return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

const WRONG = 'state MASTR';

describe('a suppression comment', () => {
  it('hides a rule in its own line', () => {
    expect(found(instance(WRONG))).toEqual(['5 state-invalid']);
    expect(found(instance(`${WRONG} # kalint-disable-line state-invalid -- to be seen`))).toEqual([]);
  });

  it('hides a rule in the next line, and in no other', () => {
    const comment = '# kalint-disable-next-line state-invalid -- to be seen';
    expect(found(instance(comment, WRONG))).toEqual([]);
    expect(found(instance(comment, 'advert_int 1', WRONG))).toEqual(['5 unused-suppression', '7 state-invalid']);
  });

  it('hides a rule in its whole file, wherever it stands', () => {
    expect(found(`${instance(WRONG)}# kalint-disable-file state-invalid -- to be seen\n`)).toEqual([]);
  });

  it('may begin with ! and without a space', () => {
    expect(found(instance('!kalint-disable-next-line state-invalid -- to be seen', WRONG))).toEqual([]);
    expect(found(instance('## kalint-disable-next-line state-invalid -- to be seen', WRONG))).toEqual([]);
  });

  it('names several rules, with commas or spaces between them', () => {
    const text = (list: string) => instance(`# kalint-disable-next-line ${list} -- to be seen`, `${WRONG} again`);
    expect(found(instance(`${WRONG} again`))).toEqual(['5 state-invalid', '5 extra-arguments']);
    expect(found(text('state-invalid, extra-arguments'))).toEqual([]);
    expect(found(text('state-invalid,extra-arguments'))).toEqual([]);
    expect(found(text('state-invalid extra-arguments'))).toEqual([]);
    expect(found(text('state-invalid'))).toEqual(['6 extra-arguments']);
  });

  it('may stand above others, or above a longer explanation', () => {
    const above = [
      '# kalint-disable-next-line state-invalid -- see below',
      '# kalint-disable-next-line extra-arguments -- so',
    ];
    expect(found(instance(...above, '# The other node calls it that.', `${WRONG} again`))).toEqual([]);
    expect(found(instance(above[0] ?? '', '', WRONG))).toEqual(['5 unused-suppression', '7 state-invalid']);
  });

  it('hides what is wrong with the text itself', () => {
    const open = '# kalint-disable-file unbalanced-braces -- a fragment\nvrrp_sync_group G {\n';
    expect(found(open).filter((finding) => finding.includes('braces'))).toEqual([]);
  });

  it('is none inside double quotes, in the middle of a comment, or behind an escape', () => {
    const quoted = 'notify "/bin/log # kalint-disable-line state-invalid -- x"';
    expect(found(instance(quoted, `${WRONG} # see: kalint-disable-line state-invalid`))).toContain('6 state-invalid');
    expect(found(instance(`${WRONG} \\# kalint-disable-line state-invalid -- x`))).toContain('5 state-invalid');
  });

  it('works inside a definition of several lines', () => {
    const text = `$WRONG= \\\n  state MASTR \\ # kalint-disable-line state-invalid -- to be seen\n  advert_int 1\n${instance('$WRONG')}`;
    expect(found(text.replace(/ # kalint.*/, ''))).toContain('2 state-invalid');
    expect(found(text)).not.toContain('2 state-invalid');
  });

  it('takes the follow-ups of what it hides with it', () => {
    const text = (comment: string) =>
      `vrrp_instance VI_1 {\n  interface eth0\n  virtual_router_id 51\n${comment}\n  track_scripts {\n    chk\n  }\n  priority 90\n  virtual_ipaddress {\n    192.0.2.1/24\n  }\n}\n`;
    expect(found(text('')).filter((finding) => finding.endsWith('follow-up')).length).toBeGreaterThan(0);
    expect(found(text('  # kalint-disable-next-line unknown-keyword -- ours'))).toEqual([]);
  });

  it('hides in the included file that it stands in, and only there', () => {
    const files: Readonly<Record<string, string>> = {
      'more.conf': instance(`${WRONG} # kalint-disable-line state-invalid -- to be seen`),
    };
    const report = (text: string, host: IncludeHost) =>
      lint([{ path: 'keepalived.conf', text }], { ...OPTIONS, host }).results.flatMap(({ filePath, messages: all }) =>
        all.map(({ line, ruleId }) => `${filePath}:${line} ${ruleId}`),
      );
    expect(report('include more.conf\n', hostOf(files))).toEqual([]);
    const above = '# kalint-disable-file state-invalid -- only here\ninclude more.conf\n';
    expect(report(above, hostOf({ 'more.conf': instance(WRONG) }))).toEqual([
      'keepalived.conf:1 unused-suppression',
      'more.conf:5 state-invalid',
    ]);
  });

  it('hides what one of several nodes of a file finds', () => {
    const text = instance(
      '# kalint-disable-next-line state-invalid -- to be seen',
      '@lb01 state MASTR',
      '@lb02 state BACKUP',
    );
    expect(found(text)).toEqual([]);
  });

  it('never hides another rule or another line, whatever the comment says', () => {
    const anyComment = fc
      .tuple(
        fc.constantFrom('line', 'next-line', 'file'),
        fc.constantFrom('tiny-weight', 'extra-arguments', 'state', '', 'all', '*', 'state-invalid-x'),
        fc.constantFrom('', ' -- why', ' --', ' state'),
      )
      .map(([lines, rule, reason]) => `# kalint-disable-${lines} ${rule}${reason}`);
    fc.assert(
      fc.property(anyComment, (comment) => {
        expect(found(instance(comment, `${WRONG} ${comment}`))).toContain('6 state-invalid');
      }),
    );
  });
});

describe('an unused suppression', () => {
  it('is reported where the rule has nothing to say, and the fix removes the line', () => {
    const text = instance('# kalint-disable-next-line state-invalid -- was wrong', 'state BACKUP');
    expect(found(text)).toEqual(['5 unused-suppression']);
    expect(fixed(text, 'unused-suppression')).toBe(instance('state BACKUP'));
  });

  it('is removed alone where it shares its line', () => {
    const text = instance('state BACKUP  # kalint-disable-line state-invalid -- was wrong');
    expect(fixed(text, 'unused-suppression')).toBe(instance('state BACKUP'));
  });

  it.each([
    ['state-invalid, extra-arguments', 'state-invalid'],
    ['extra-arguments, state-invalid', 'state-invalid'],
    ['state-invalid extra-arguments', 'state-invalid'],
  ])('loses only the rule that is of no use: %s', (list, left) => {
    const text = (rules: string) => instance(`# kalint-disable-next-line ${rules} -- to be seen`, WRONG);
    expect(found(text(list))).toEqual(['5 unused-suppression']);
    expect(fixed(text(list), 'unused-suppression')).toBe(text(left));
  });

  it('is not judged where the rule did not run', () => {
    const text = instance('# kalint-disable-next-line state-invalid, vrid-mismatch -- x', 'state BACKUP');
    expect(found(text, { severities: { 'state-invalid': 'off' } })).toEqual([]);
    expect(found(text)).toEqual(['5 unused-suppression']);
  });

  it('is judged for a rule over the cluster where the cluster was looked at', () => {
    const node = (id: string, comment: string) => instance('state BACKUP', comment).replace('51', id);
    const comment = '# kalint-disable-file vrid-mismatch -- two networks';
    const ids = (other: string) =>
      lintCluster(
        [
          { path: 'lb01.conf', text: node('51', comment) },
          { path: 'lb02.conf', text: node(other, '') },
        ],
        OPTIONS,
      ).results.flatMap((result) => result.messages.map(({ ruleId }) => ruleId));
    expect(found(node('51', comment))).toEqual([]);
    expect(ids('55')).not.toContain('unused-suppression');
    expect(ids('51')).toContain('unused-suppression');
  });

  it('is not judged where only the lines of one id were read', () => {
    const text = instance('# kalint-disable-next-line state-invalid -- x', '@lb01 state MASTR', '@lb02 state BACKUP');
    expect(found(text, { configId: 'lb02' })).toEqual([]);
  });

  it('can be hidden itself, and that hides nothing else', () => {
    const meta = '# kalint-disable-file unused-suppression -- made by a template\n';
    const text = instance('# kalint-disable-next-line state-invalid -- x', 'state BACKUP');
    expect(found(meta + text)).toEqual([]);
    expect(found(meta + instance('state BACKUP'))).toEqual(['1 unused-suppression']);
  });

  it('has no fix where its line ends a definition', () => {
    const text = `$X= \\\n  priority 90 \\\n  # kalint-disable-line state-invalid -- x\n${instance('$X')}`;
    const unused = messages(text).filter(({ ruleId }) => ruleId === 'unused-suppression');
    expect(unused.map(({ fix }) => fix)).toEqual([undefined]);
  });
});

describe('a suppression without a reason', () => {
  it.each(['', ' --', ' -- '])('works, and is reported: "%s"', (end) => {
    expect(found(instance(`# kalint-disable-next-line state-invalid${end}`, WRONG))).toEqual([
      '5 suppression-without-reason',
    ]);
  });
});

describe('an invalid suppression', () => {
  it.each([
    ['kalint-disable-nextline', 'kalint-disable-next-line'],
    ['kalint-disable-next-lines', 'kalint-disable-next-line'],
    ['Kalint-Disable-Line', 'kalint-disable-line'],
    ['kalint-ignore-next-line', 'kalint-disable-next-line'],
    ['kalint_disable_file', 'kalint-disable-file'],
    ['kalint: disable-next-line', 'kalint-disable-next-line'],
    ['kalint-disable-next-line:', 'kalint-disable-next-line'],
    ['kalnt-disable-line', 'kalint-disable-line'],
  ])('is one that is misspelt: %s', (written, meant) => {
    const text = (directive: string) => instance(`# ${directive} extra-arguments -- x`, 'state BACKUP');
    const [message] = messages(text(written));
    expect(message).toMatchObject({ ruleId: 'invalid-suppression', severity: 'warning', line: 5 });
    expect(message?.message).toContain(`Did you mean ${meant}?`);
    expect(fixed(text(written), 'invalid-suppression')).toBe(text(meant));
  });

  it('is one for a region, which kalint does not have', () => {
    const [message] = messages(instance('# kalint-disable extra-arguments', 'state BACKUP'));
    expect(message?.message).toContain('kalint-disable-next-line, kalint-disable-line, kalint-disable-file');
  });

  it('is one for a rule that there is not, with the nearest one', () => {
    const text = instance('# kalint-disable-next-line state-invald -- x', WRONG);
    expect(found(text)).toEqual(['5 invalid-suppression', '6 state-invalid']);
    expect(messages(text)[0]?.message).toContain('Did you mean state-invalid?');
    expect(messages(text)[0]).toMatchObject({ column: 30, endColumn: 42 });
  });

  it('is one without rules, and says what is found there', () => {
    const text = instance('# kalint-disable-next-line -- x', WRONG);
    expect(messages(text)[0]?.message).toContain('name state-invalid');
  });

  it('is one whose reason has no hyphens, but the rules before it count', () => {
    const text = instance('# kalint-disable-next-line state-invalid because of lb02', WRONG);
    expect(found(text).filter((finding) => !finding.includes('without-reason'))).toEqual(['5 invalid-suppression']);
    expect(fixed(text, 'invalid-suppression')).toContain('state-invalid -- because of lb02');
  });

  it.each([
    '# kalint is used here',
    '# kalint.config.json',
    '# disable-line x',
    '# keepalived disable',
    '# kalint-demo node',
  ])('is none that speaks of something else: %s', (comment) => {
    expect(found(instance(comment, 'state BACKUP'))).toEqual([]);
  });
});

function hostOf(files: Readonly<Record<string, string>>): IncludeHost {
  return {
    match: (pattern) => (Object.hasOwn(files, pattern) ? [pattern] : []),
    read: (path) => createSourceFile(path, files[path] ?? ''),
  };
}
