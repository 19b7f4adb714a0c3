import type { ExpansionProblem, Word } from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { isRead } from '../facts/reportable.ts';
import { allDirectives, enclosing } from '../facts/statements.ts';
import { strangeCharacters } from '../facts/strange-characters.ts';
import { strangeWords } from '../facts/strange-words.ts';
import { lineAround, lineNumber } from '../facts/text-range.ts';
import { wordVerdicts } from '../facts/word-verdicts.ts';
import { isAsWritten } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'bad-encoding',
    summary: 'A byte order mark, a no-break space, a typographic quote: to keepalived they are letters of a word.',
    severity: 'error',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'partly',
    sources: ['parser.c:alloc_strvec_r', 'parser.c:WHITE_SPACE_STR'],
  },
  check: ({ node, report }) => ({
    problems: {
      'byte-order-mark': (problem) => report(byteOrderMark(problem, node)),
    },
    end: () => {
      for (const { words, directive } of strangeWords(node)) {
        const [word] = words;
        if (word === undefined || causeAt(node, word.origin) !== 'encoding') continue;
        report(strange(word, words, node, isRead(node, enclosing(node, directive))));
      }
    },
  }),
});

function byteOrderMark(
  { origin }: Extract<ExpansionProblem, { readonly code: 'byte-order-mark' }>,
  node: ConfigurationNode,
): Finding {
  const first = firstLine(origin.file, node);
  const spoilt = first === undefined ? 'a line without anything else' : `the word ${first.text}`;
  const block = first?.hasBlock
    ? ` It does not know that word, passes over the {, and reads the lines of the block as if they stood outside.`
    : ' It does not know that word and ignores the line.';
  return {
    message: `The file starts with a byte order mark (U+FEFF). keepalived reads it as part of ${spoilt}.${first === undefined ? ' It reports an unknown keyword.' : block} Save the file as UTF-8 without it.`,
    origin,
    reportedByKeepalived: true,
    severity: first === undefined ? 'warning' : 'error',
    fix: {
      kind: first === undefined ? 'safe' : 'suggestion',
      title: 'Remove the byte order mark',
      edits: [{ start: origin.start, end: origin.end, text: '' }],
    },
  };
}

/** What stands in the first line of a file, comments aside. */
function firstLine(
  file: Word['origin']['file'],
  node: ConfigurationNode,
): { text: string; hasBlock: boolean } | undefined {
  const { start, end } = lineAround({ file, start: 0, end: 0 });
  const text = file.text.slice(start + 1, end).trim();
  if (text === '' || /^[#!]/.test(text)) return undefined;
  for (const directive of allDirectives(node)) {
    const { keyword, block } = directive;
    if (keyword?.origin.file === file && lineNumber(keyword.origin) === 1) {
      return { text: keyword.text, hasBlock: block !== undefined };
    }
  }
  return { text: /^\S+/.exec(text)?.[0] ?? text, hasBlock: false };
}

function strange(word: Word, words: readonly Word[], node: ConfigurationNode, isReached: boolean): Finding {
  const verdict = wordVerdicts(node).of(word);
  const names = [...new Set(words.flatMap(({ text }) => strangeCharacters(text).map(({ name }) => name)))];
  const reported =
    isReached &&
    (verdict?.kind === 'unknown' || (verdict?.kind === 'bad' && (verdict.argument.problem?.problem.reported ?? true)));
  const fix = repair(words);
  return {
    message: `This line holds ${names.join(' and ')}. To keepalived it is a letter like any other, so it reads the word "${word.text}"${consequence(verdict?.kind, reported)}. Replace it.`,
    origin: word.origin,
    reportedByKeepalived: reported,
    ...(fix && { fix }),
  };
}

function consequence(kind: string | undefined, reported: boolean): string {
  if (kind === 'unknown') return ', which is no keyword, and ignores the line';
  if (kind === 'bad') return `, ${reported ? 'reports it and does not use it' : 'which it does not use'}`;
  return '';
}

/** All characters of the line at once; it changes what keepalived reads. */
function repair(words: readonly Word[]): Fix | undefined {
  if (!words.every(isAsWritten)) return undefined;
  const edits = words.flatMap(({ text, origin }) =>
    strangeCharacters(text).map(({ at, character, meant }) => ({
      start: origin.start + at,
      end: origin.start + at + character.length,
      text: meant,
    })),
  );
  return { kind: 'suggestion', title: 'Replace by the ASCII characters that were meant', edits };
}
