import { applyFixes, type LintMessage, lint } from '@kalint/linter';
import { createSourceFile, parseDocument } from '@kalint/parser';
import { describe, expect, test } from 'vitest';
import type { CodeAction, Range, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CodeActionInput,
  codeActions,
  FIX_ALL,
} from '../../../packages/language-server/src/features/code-actions.ts';
import {
  formatDocument,
  formatOnType,
  formatRange,
} from '../../../packages/language-server/src/features/formatting.ts';
import { lineEdits } from '../../../packages/language-server/src/language/text-edits.ts';

const CHECK = `virtual_server 192.0.2.10 80 {
  lb_algo rr
  lb_kind NAT
  protocol TCP
  real_server 10.0.0.21 80 {
    HTTP_GET {
      url {
        path /
        status_code 200
      }
      nb_get_retry 3
    }
  }
}
`;

function inputFor(text: string, more: Partial<CodeActionInput> = {}): CodeActionInput {
  return {
    document: parseDocument(createSourceFile('lb01.conf', text)),
    uri: 'file:///lb01.conf',
    version: 4,
    messages: messagesOf(text),
    diagnostics: [],
    only: undefined,
    canExplain: true,
    fixAll: () => [],
    ...more,
  };
}

function messagesOf(text: string): readonly LintMessage[] {
  return lint([{ path: 'lb01.conf', text }], { preset: 'all' }).results[0]?.messages ?? [];
}

function lineRange(text: string, part: string): Range {
  const line = text.split('\n').findIndex((one) => one.includes(part));
  return { start: { line, character: 8 }, end: { line, character: 8 } };
}

function applied(text: string, action: CodeAction | undefined): string {
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  return TextDocument.applyEdits(
    TextDocument.create('file:///a', 'keepalived', 1, text),
    (change?.edits ?? []) as TextEdit[],
  );
}

describe('quick fixes', () => {
  test('come first, the safe one preferred, for the version that they were made for', () => {
    const range = lineRange(CHECK, 'nb_get_retry');
    const [first] = codeActions(range, inputFor(CHECK));
    expect(first).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(applied(CHECK, first)).toBe(CHECK.replace('nb_get_retry', 'retry'));
    expect(first?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { version: 4 } });
  });

  test('say when they change what keepalived does', () => {
    const text = 'vrrp_instance A {\n  state MASTR\n  interface eth0\n  virtual_router_id 1\n}\n';
    const titles = codeActions(lineRange(text, 'MASTR'), inputFor(text)).map(({ title }) => title);
    expect(titles.some((title) => title.includes('MASTER') && title.endsWith('(changes what keepalived does)'))).toBe(
      true,
    );
  });

  test('are only those of the place', () => {
    expect(codeActions(lineRange(CHECK, 'lb_algo'), inputFor(CHECK)).map(({ title }) => title)).toEqual([]);
  });

  test('are left out where other kinds are asked for', () => {
    const range = lineRange(CHECK, 'nb_get_retry');
    expect(codeActions(range, inputFor(CHECK, { only: ['refactor'] }))).toEqual([]);
  });

  test('name the diagnostics that they settle, also when text has moved them within the line', () => {
    const range = lineRange(CHECK, 'nb_get_retry');
    const stale = {
      code: 'deprecated-keyword',
      range: { start: { line: 10, character: 0 }, end: range.end },
      message: '',
    };
    const [first] = codeActions(range, inputFor(CHECK, { diagnostics: [stale] }));
    expect(first?.diagnostics).toEqual([stale]);
  });
});

describe('disabling a rule', () => {
  function disabled(text: string, part: string, title: RegExp): string {
    const actions = codeActions(lineRange(text, part), inputFor(text));
    return applied(
      text,
      actions.find((action) => title.test(action.title)),
    );
  }

  test('for a line: the finding is gone, and nothing new comes up', () => {
    const after = disabled(CHECK, 'nb_get_retry', /Disable deprecated-keyword for this line/);
    expect(after).toContain('      # kalint-disable-next-line deprecated-keyword -- say here why\n      nb_get_retry');
    const ids = messagesOf(after).map(({ ruleId }) => ruleId);
    expect(ids).not.toContain('deprecated-keyword');
    expect(new Set(ids)).toEqual(
      new Set(
        messagesOf(CHECK)
          .map(({ ruleId }) => ruleId)
          .filter((id) => id !== 'deprecated-keyword'),
      ),
    );
  });

  test('for a line that has such a comment already: the rule joins it', () => {
    const text = CHECK.replace('      nb_get', '      # kalint-disable-next-line tiny-weight -- old\n      nb_get');
    expect(disabled(text, 'nb_get_retry', /deprecated-keyword for this line/)).toContain(
      '# kalint-disable-next-line tiny-weight, deprecated-keyword -- old\n',
    );
  });

  test('for a file', () => {
    const after = disabled(CHECK, 'nb_get_retry', /deprecated-keyword for this file/);
    expect(after.startsWith('# kalint-disable-file deprecated-keyword -- say here why\nvirtual_server')).toBe(true);
    expect(messagesOf(after).map(({ ruleId }) => ruleId)).not.toContain('deprecated-keyword');
  });

  test('not for a line inside of a definition, where a comment would end it', () => {
    const text = '$B=vrrp_instance A { \\\n  interface eth0 \\\n  virtual_router_id 1 \\\n  priority 300 \\\n}\n$B\n';
    const { start } = lineRange(text, 'priority 300');
    const range = { start, end: { line: start.line, character: 100 } };
    const titles = codeActions(range, inputFor(text)).map(({ title }) => title);
    expect(titles).toContain('Disable value-out-of-range for this file');
    expect(titles).not.toContain('Disable value-out-of-range for this line');
  });
});

test('a rule is explained by a command, where the client knows it', () => {
  const range = lineRange(CHECK, 'nb_get_retry');
  const actions = codeActions(range, inputFor(CHECK));
  expect(actions.find(({ title }) => title === 'Explain deprecated-keyword')?.command).toMatchObject({
    command: 'kalint.explain',
    arguments: ['deprecated-keyword'],
  });
  expect(codeActions(range, inputFor(CHECK, { canExplain: false })).some(({ title }) => /Explain/.test(title))).toBe(
    false,
  );
});

test('everything safe is mended only when that is asked for', () => {
  const range = lineRange(CHECK, 'lb_algo');
  const fixes = messagesOf(CHECK).flatMap(({ fix }) => (fix?.kind === 'safe' ? [fix] : []));
  const fixAll = () => lineEdits(CHECK, applyFixes(CHECK, fixes).text);
  expect(codeActions(range, inputFor(CHECK, { fixAll }))).toEqual([]);
  const [all] = codeActions(range, inputFor(CHECK, { fixAll, only: ['source.fixAll'] }));
  expect(all?.kind).toBe(FIX_ALL);
  expect(applied(CHECK, all)).toBe(CHECK.replace('nb_get_retry', 'retry'));
  expect(codeActions(range, inputFor(CHECK, { only: [FIX_ALL] }))).toEqual([]);
});

describe('formatting', () => {
  const editor = { tabSize: 2, insertSpaces: true };
  const source = (text: string) => createSourceFile('a.conf', text);
  const apply = (text: string, edits: readonly TextEdit[]) =>
    TextDocument.applyEdits(TextDocument.create('file:///a', 'keepalived', 1, text), [...edits]);
  const UGLY = 'vrrp_instance   A {\npriority 100\n      interface eth0\n}\n';
  const TIDY = 'vrrp_instance A {\n  priority 100\n  interface eth0\n}\n';

  test('lays out a document with the indentation of the editor', () => {
    const answer = formatDocument(source(UGLY), { editor, project: {} });
    expect('edits' in answer && apply(UGLY, answer.edits)).toBe(TIDY);
    const tabs = formatDocument(source(UGLY), { editor: { tabSize: 8, insertSpaces: false }, project: {} });
    expect('edits' in tabs && apply(UGLY, tabs.edits)).toBe(TIDY.replaceAll('  ', '\t'));
  });

  test('lets the project count more than the editor', () => {
    const answer = formatDocument(source(UGLY), { editor, project: { tabWidth: 4 } });
    expect('edits' in answer && apply(UGLY, answer.edits)).toBe(TIDY.replaceAll('  ', '    '));
  });

  test('touches only the lines that change', () => {
    const answer = formatDocument(source(UGLY), { editor, project: {} });
    expect('edits' in answer && answer.edits.map(({ range }) => range.start.line)).toEqual([0, 1, 2]);
  });

  test('lays out only what a range meets', () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
    const answer = formatRange(source(UGLY), range, { editor, project: {} });
    const after = 'edits' in answer ? apply(UGLY, answer.edits) : '';
    expect(after.split('\n')[1]).toBe('  priority 100');
    expect(after.split('\n')[2]).toBe('      interface eth0');
  });

  test('says why broken text stays as it is', () => {
    const answer = formatDocument(source('vrrp_instance A {\n'), { editor, project: {} });
    expect(answer).toMatchObject({ refusal: expect.any(String) });
    expect(formatOnType(source('vrrp_instance A {\n'), { line: 1 }, '\n', { editor, project: {} })).toEqual([]);
  });

  test('lays out the line of a closing brace while somebody types', () => {
    const text = 'vrrp_instance A {\n  priority 100\n    }\n';
    const edits = formatOnType(source(text), { line: 2 }, '}', { editor, project: {} });
    expect(apply(text, edits)).toBe('vrrp_instance A {\n  priority 100\n}\n');
  });
});
