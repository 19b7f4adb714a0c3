import { findRule, type LintMessage } from '@kalint/linter';
import { expect } from 'vitest';

/** Where a word is missing: a value that was not there, a gap, marks that follow each other. */
const SLIPS = [/\bundefined\b|\bNaN\b|\[object/, / {2}|^\s|\s$/, / [.,;:](\s|$)/, /[.,;:?] ?[.,;](\s|$)/];

/** A rule about marks shows them as they stand. */
const ABOUT_MARKS = 'foreign-punctuation';

/**
 * What holds for every finding: whole sentences, a place beside it says what is there, a fix is a command and changes
 * something within the text; and it is no more than what the rule's metadata promise.
 * @param text the text of the finding's file
 */
export function expectWellFormed(messages: readonly LintMessage[], text?: string): void {
  const slips = messages.flatMap((message) => [...slipsOf(message), ...untold(message), ...wrongEdits(message, text)]);
  expect(slips).toEqual([]);
}

function slipsOf({ ruleId, message, related, fix }: LintMessage): string[] {
  const beside = related.map((place) => place.message);
  const titles = fix === undefined ? [] : [fix.title];
  const all = ruleId === ABOUT_MARKS ? [] : [message, ...beside, ...titles];
  return [
    ...all.filter((words) => SLIPS.some((slip) => slip.test(words))),
    // A line to write, at the end, has no full stop.
    ...[message].filter((words) => !/[.?]$|: [^.:]+$/.test(words)),
    ...beside.filter((words) => words === '' || words.endsWith('.')),
    ...titles.filter((words) => !/^[A-Z].*[^.]$/.test(words)),
  ];
}

/** What a rule does must be what it says that it does. */
function untold({ ruleId, severity, reportedByKeepalived, fix }: LintMessage): string[] {
  const meta = findRule(ruleId)?.meta;
  const kinds = meta?.fix === 'none' ? [] : ['safe', 'suggestion'];
  return [
    ...(fix === undefined || kinds.includes(fix.kind) ? [] : [`${ruleId}: a fix that is ${fix.kind}`]),
    ...(reportedByKeepalived && meta?.reportedByKeepalived === 'no' ? [`${ruleId}: keepalived reports it`] : []),
    ...(['error', 'warning', 'info'].includes(severity) ? [] : [`${ruleId}: ${severity}`]),
  ];
}

function wrongEdits({ fix }: LintMessage, text: string | undefined): string[] {
  if (fix === undefined || text === undefined) return [];
  const edits = [...fix.edits].sort((a, b) => a.start - b.start);
  const wrong = edits.filter(
    ({ start, end, text: by }, i) =>
      start > end || end > text.length || text.slice(start, end) === by || start < (edits[i - 1]?.end ?? 0),
  );
  return [...wrong.map((edit) => `${fix.title}: ${JSON.stringify(edit)}`), ...(edits.length === 0 ? [fix.title] : [])];
}
