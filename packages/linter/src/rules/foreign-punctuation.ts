import type { Finding, Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { type ForeignPunctuation, foreignPunctuation } from '../facts/foreign-punctuation.ts';
import { isRead } from '../facts/reportable.ts';
import { enclosing } from '../facts/statements.ts';
import { type Verdict, wordVerdicts } from '../facts/word-verdicts.ts';
import { shown } from '../facts/wording.ts';
import { isAsWritten } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'foreign-punctuation',
    summary: '`;`, `,`, `=` or `:` from another language: keepalived takes them as part of the word.',
    severity: 'error',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'partly',
    changesReading: true,
    sources: ['parser.c:alloc_strvec_r', 'parser.c:process_stream', 'parser.c:read_unsigned_func'],
  },
  check: ({ node, report }) => ({
    end: () => {
      for (const found of foreignPunctuation(node)) {
        if (causeAt(node, found.word.origin) === 'punctuation') report(describe(found, node));
      }
    },
  }),
});

function describe(found: ForeignPunctuation, node: ConfigurationNode): Finding {
  const { word, sign, where } = found;
  const verdict = wordVerdicts(node).of(word);
  const fix = repair(found);
  const parent = verdict?.kind === 'unknown' ? enclosing(node, verdict.problem.directive) : found.statement?.parent;
  const reported = verdict !== undefined && isReported(verdict) && isRead(node, parent);
  const subject =
    where === 'alone'
      ? `${shown(sign)} has no meaning here.`
      : `${shown(sign)} has no meaning here: it is part of the word ${shown(word.text)}.`;
  return {
    message: `${subject} ${consequence(found, verdict, reported)} ${advice(found)}`.trim(),
    origin: word.origin,
    reportedByKeepalived: reported,
    severity: found.harmless && !reported ? 'warning' : 'error',
    ...(fix && { fix }),
  };
}

function consequence(
  { statement, where }: ForeignPunctuation,
  verdict: Verdict | undefined,
  reported: boolean,
): string {
  const reports = reported ? 'reports it and ' : '';
  if (statement === undefined) return 'keepalived reports an unknown keyword and ignores the line.';
  if (verdict?.kind === 'bad') {
    const { value } = verdict.argument;
    const used =
      typeof value === 'number' || typeof value === 'string' ? `goes on with ${value}` : 'does not use the value';
    return `keepalived ${reports}${used}.`;
  }
  if (verdict?.kind === 'extra') return `keepalived ${reports}ignores it.`;
  return where === 'alone' ? 'keepalived takes it for the value.' : 'keepalived looks for exactly that name.';
}

function isReported(verdict: Verdict): boolean {
  if (verdict.kind === 'unknown') return true;
  if (verdict.kind === 'extra') return verdict.reported;
  return verdict.kind === 'bad' && (verdict.argument.problem?.problem.reported ?? true);
}

function advice({ meant, statement, where }: ForeignPunctuation): string {
  if (meant === '') return 'Delete it.';
  if (meant.includes('\n'))
    return statement?.kind === 'entry' ? 'Write each value in a line of its own.' : 'Write one value.';
  return where === 'keyword' && !meant.includes(' ') ? `Write ${meant} and a blank.` : `Write ${meant}.`;
}

function repair({ word, meant, harmless, statement, sign, where }: ForeignPunctuation): Fix | undefined {
  if (!isAsWritten(word)) return undefined;
  const { file, start, end } = word.origin;
  const kind = harmless ? 'safe' : 'suggestion';
  if (meant === '') {
    const blanks = /[ \t]*$/.exec(file.text.slice(0, start))?.[0].length ?? 0;
    return { kind, title: `Delete ${sign}`, edits: [{ start: start - blanks, end, text: '' }] };
  }
  if (meant.includes('\n') && statement?.kind !== 'entry') return undefined;
  const blank = where === 'keyword' && !meant.includes(' ') && file.text[end] === '"' ? ' ' : '';
  const text = `${meant.replaceAll('\n', `\n${indentAt(file.text, start)}`)}${blank}`;
  return { kind, title: `Write ${meant.replaceAll('\n', ' and ')}`, edits: [{ start, end, text }] };
}

function indentAt(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}
