import type { Fix, FixEdit } from '../engine/finding.ts';
import type { NamedRule, Suppression } from './suppression-comments.ts';

/** A fix that takes a suppression out of its file, with its line if it has that for itself; undefined where the line counts. */
export function removeComment(suppression: Suppression): Fix | undefined {
  const { file, start, end } = suppression;
  const { line } = file.lines.position(start);
  const lineStart = file.lines.startOf(line);
  const before = file.text.slice(lineStart, start);
  if (belongsToDefinition(suppression)) return undefined;
  const edit: FixEdit =
    before.trim() === ''
      ? { start: lineStart, end: file.lines.endOf(line), text: '' }
      : { start: lineStart + before.trimEnd().length, end, text: '' };
  return { kind: 'safe', title: 'Remove the suppression', edits: [edit] };
}

/** A fix that takes one of several rules out of a suppression. */
export function removeRule({ rules }: Suppression, rule: NamedRule): Fix | undefined {
  const at = rules.indexOf(rule);
  const [previous, next] = [rules[at - 1], rules[at + 1]];
  if (previous === undefined && next === undefined) return undefined;
  const start = previous?.end ?? rule.start;
  const end = previous === undefined ? (next?.start ?? rule.end) : rule.end;
  return { kind: 'safe', title: `Remove ${rule.id} from the suppression`, edits: [{ start, end, text: '' }] };
}

/** Behind a backslash a comment line ends a definition, or continues it: without it, the next line would be read differently. */
function belongsToDefinition({ file, start, end }: Suppression): boolean {
  const { line } = file.lines.position(start);
  const above = file.text.slice(file.lines.startOf(line - 1), file.lines.startOf(line)).trimEnd();
  return (line > 1 && above.endsWith('\\')) || file.text.slice(start, end).trimEnd().endsWith('\\');
}
