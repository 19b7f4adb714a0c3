import { type Fix, findRule, type LintMessage, type LintOptions, lint } from '@kalint/linter';

/** The messages of one rule over one configuration. */
export function fileMessages(ruleId: string, text: string, options: LintOptions = {}): readonly LintMessage[] {
  const rule = findRule(ruleId);
  if (rule === undefined) throw new Error(`no rule ${ruleId}`);
  const report = lint([{ path: 'keepalived.conf', text }], { ...options, rules: [rule] });
  return report.results.flatMap(({ messages }) => messages);
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
