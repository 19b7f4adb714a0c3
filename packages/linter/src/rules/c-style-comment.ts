import type { SourceFile, Word } from '@kalint/parser';
import type { Finding, Fix, FixEdit } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { countUpTo } from '../facts/count-up-to.ts';
import { type ForeignComment, foreignComments, holdsBrace } from '../facts/foreign-comments.ts';
import { listAt } from '../facts/list-at.ts';
import { perNode } from '../facts/per-node.ts';
import { isRead } from '../facts/reportable.ts';
import { allDirectives, enclosing, wordsOf } from '../facts/statements.ts';
import { lineAround } from '../facts/text-range.ts';
import { type Verdict, wordVerdicts } from '../facts/word-verdicts.ts';
import { argumentName } from '../facts/wording.ts';

export default defineRule({
  meta: {
    id: 'c-style-comment',
    summary: '`//` and `/* */` start no comment in keepalived: the words behind them are read like any others.',
    severity: 'error',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'partly',
    changesReading: true,
    sources: ['parser.c:decomment', 'parser.c:process_stream', 'keepalived.conf(5)'],
  },
  check: ({ node, report }) => ({
    end: () => {
      for (const comment of foreignComments(node)) {
        if (causeAt(node, comment.word.origin) === 'comment') report(describe(comment, node));
      }
    },
  }),
});

/** What keepalived makes of the words of a comment. */
interface Reading {
  /** Words inside the comment that have a verdict, in order. */
  readonly verdicts: readonly { readonly word: Word; readonly verdict: Verdict }[];
  /** None of the words sets anything. */
  readonly harmless: boolean;
  readonly reported: boolean;
}

function describe(comment: ForeignComment, node: ConfigurationNode): Finding {
  const reading = readingOf(comment, node);
  const fix = replace(comment, reading);
  const { file, start, end, word } = comment;
  const { via } = word.origin;
  return {
    message: `${what(comment)} ${consequence(comment, reading)} Comments start with # or !.`,
    origin: { file, start, end, ...(via && { via }) },
    reportedByKeepalived: reading.reported,
    ...(fix && { fix }),
  };
}

function what({ style, firstLine, lastLine, closed }: ForeignComment): string {
  if (style === '//') return '// starts no comment in keepalived.';
  if (!closed) return '/* starts no comment in keepalived, and no */ follows.';
  return firstLine === lastLine
    ? '/* */ is no comment in keepalived.'
    : `/* */ is no comment in keepalived: all lines up to line ${lastLine} are read as configuration.`;
}

function consequence(comment: ForeignComment, { verdicts, reported }: Reading): string {
  const first = verdicts[0]?.verdict;
  if (holdsBrace(comment) && comment.firstLine === comment.lastLine) {
    return 'Its words are read like any others, and its braces open and close blocks.';
  }
  if (first === undefined) return 'Its words are read like any others.';
  if (first.kind === 'unknown') return 'It reports the first word as an unknown keyword and ignores the line.';
  if (first.kind === 'extra') {
    return reported ? 'It reports each of the words and ignores them.' : 'It ignores the words here, in silence.';
  }
  const where =
    first.statement.kind === 'entry' ? 'an entry of this list' : `the ${argumentName(first.argument.spec.name)}`;
  return first.kind === 'bad'
    ? `It takes the words for ${where}, and reports them.`
    : `It takes the words for ${where}.`;
}

function readingOf(comment: ForeignComment, node: ConfigurationNode): Reading {
  const { starts, words } = wordsByPlace(node).get(comment.file) ?? { starts: [], words: [] };
  const inside = words.slice(countUpTo(starts, comment.start - 1), countUpTo(starts, comment.end - 1));
  const all = inside.includes(comment.word) ? inside : [comment.word, ...inside];
  const verdicts = all.flatMap((word) => {
    const verdict = wordVerdicts(node).of(word);
    return verdict === undefined ? [] : [{ word, verdict }];
  });
  const first = verdicts[0]?.verdict;
  const block = first?.kind === 'unknown' ? enclosing(node, first.problem.directive) : first?.statement.parent;
  return {
    verdicts,
    harmless: isHarmless(
      comment,
      verdicts.map(({ verdict }) => verdict),
    ),
    reported: first !== undefined && isReported(first) && isRead(node, block),
  };
}

/** The words of each file in the order of its text, with their offsets. */
const wordsByPlace = perNode((node) => {
  const byFile = new Map<SourceFile, Word[]>();
  for (const directive of allDirectives(node)) {
    for (const word of wordsOf(directive)) listAt(byFile, word.origin.file).push(word);
  }
  return new Map(
    [...byFile].map(([file, words]) => {
      words.sort((a, b) => a.origin.start - b.origin.start);
      return [file, { words, starts: words.map(({ origin }) => origin.start) }];
    }),
  );
});

function isHarmless(comment: ForeignComment, verdicts: readonly Verdict[]): boolean {
  const isGlued = comment.start !== comment.word.origin.start;
  if (isGlued || holdsBrace(comment)) return false;
  return verdicts.every((verdict) => {
    if (verdict.kind === 'unknown' || verdict.kind === 'extra') return true;
    return (
      verdict.kind === 'bad' &&
      verdict.argument.value === undefined &&
      verdict.statement.word === verdict.argument.problem?.word
    );
  });
}

function isReported(verdict: Verdict): boolean {
  if (verdict.kind === 'unknown') return true;
  if (verdict.kind === 'extra') return verdict.reported;
  return verdict.kind === 'bad' && (verdict.argument.problem?.problem.reported ?? true);
}

/** Writes the comment as keepalived knows it; undefined where something behind it would be lost. */
function replace(comment: ForeignComment, { harmless }: Reading): Fix | undefined {
  if (comment.word.origin.via !== undefined || !comment.closed) return undefined;
  const edits = comment.firstLine === comment.lastLine ? inOneLine(comment) : inEachLine(comment);
  if (edits === undefined) return undefined;
  // Without the comment keepalived reads what stands behind it otherwise than today.
  const isDeleted = edits.every(({ text }) => text === '');
  return { kind: harmless && !isDeleted ? 'safe' : 'suggestion', title: `Write # instead of ${comment.style}`, edits };
}

function inOneLine(comment: ForeignComment): FixEdit[] | undefined {
  const { file, start, end, style, word } = comment;
  const line = lineAround(comment);
  const behind = file.text.slice(end, line.end);
  if (holdsBrace(comment) && !comment.ownLine) return undefined;
  if (style === '/*' && behind.trim() !== '' && !/^\s*[#!]/.test(behind)) {
    return comment.ownLine || start === word.origin.start ? [{ start, end, text: '' }] : undefined;
  }
  const blank = start === word.origin.start ? '' : ' ';
  const open: FixEdit = { start, end: start + 2, text: `${blank}#` };
  if (style === '//') return [open];
  let behindText = end - 2;
  while (/[ \t]/.test(file.text[behindText - 1] ?? '')) behindText--;
  return [open, { start: behindText, end, text: '' }];
}

/** `#` before each line, the last one included. */
function inEachLine(comment: ForeignComment): FixEdit[] | undefined {
  const { file, start, end, ownLine } = comment;
  const lastLine = lineAround({ file, start: end, end });
  if (!ownLine || file.text.slice(end, lastLine.end).trim() !== '') return undefined;
  const edits: FixEdit[] = [{ start, end: start + 2, text: '#' }];
  for (let line = comment.firstLine + 1; line <= comment.lastLine; line++) {
    const at = file.lines.startOf(line);
    const text = file.text.slice(at, file.lines.endOf(line));
    if (text.trim() === '' || /^\s*#/.test(text)) continue;
    const star = line === comment.lastLine ? end - 2 : at;
    edits.push(
      line === comment.lastLine && text.trim() === '*/'
        ? { start: star, end, text: '#' }
        : { start: at, end: at, text: '# ' },
    );
  }
  return edits;
}
