import { type Fix, findRule, type LintInput, type LintMessage, type LintOptions, lint } from '@kalint/linter';
import { expectSameRewritten } from './rewritten.ts';
import { expectWellFormed } from './well-formed.ts';

/** The messages of one rule over one configuration. */
export function fileMessages(ruleId: string, text: string, options: LintOptions = {}): readonly LintMessage[] {
  const rule = findRule(ruleId);
  if (rule === undefined) throw new Error(`no rule ${ruleId}`);
  const find = (inputs: readonly LintInput[]) =>
    lint(inputs, { ...options, rules: [rule] }).results.flatMap((result) => result.messages);
  const inputs = [{ path: 'keepalived.conf', text }];
  const messages = find(inputs);
  expectWellFormed(messages, text);
  expectSameRewritten(ruleId, inputs, messages, find);
  return messages;
}

/** The lines of those messages. */
export function fileLines(ruleId: string, text: string, options?: LintOptions): number[] {
  return fileMessages(ruleId, text, options).map(({ line }) => line);
}

/** The text after a fix. */
export function apply(text: string, fix: Fix | undefined): string {
  if (fix === undefined) throw new Error('there is no fix');
  const edits = [...fix.edits].sort((a, b) => b.start - a.start);
  return edits.reduce((fixed, edit) => fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end), text);
}
