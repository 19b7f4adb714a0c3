import { findRule, type LintMessage, rules } from '@kalint/linter';
import { describe, expect, it } from 'vitest';
import { type Example, examplesOf, messagesOf } from '../support/page-examples.ts';
import { expectWellFormed } from '../support/well-formed.ts';

/** A value that the host alone knows. */
const UNKNOWN = '${_ENV X}';

/** Rules about marks, comments and lengths: whatever a word says, it stands there. */
const ABOUT_THE_TEXT = [
  'c-style-comment',
  'definition-cut-short',
  'embedded-nul',
  'invalid-repetition',
  'line-too-long',
  'placeholder-value',
  'suppression-without-reason',
  'unterminated-quote',
];

/** What half-written text brings out: a rule meets blocks without names and keywords without values all day in an editor. */
describe.each(rules.map(({ meta }) => [meta.id] as const))('the page of %s', { timeout: 120_000 }, (id) => {
  it('has examples that can lose any line, and any line its arguments', () => {
    for (const example of examplesOf(id)) {
      for (const texts of [...damaged(example, withoutLine), ...damaged(example, withoutArguments)]) {
        expectWellFormed(messagesOf(id, example, texts));
      }
    }
  });

  it('has examples of which no word is judged that the host alone knows', () => {
    for (const example of examplesOf(id)) {
      for (const texts of damaged(example, withUnknownWord)) {
        const messages = messagesOf(id, example, texts);
        expectWellFormed(messages);
        if (!ABOUT_THE_TEXT.includes(id)) expect(messages.filter((message) => isAtUnknown(message, texts))).toEqual([]);
      }
    }
  });
});

it('what is about the text is a rule', () => {
  expect(ABOUT_THE_TEXT.filter((id) => findRule(id) === undefined)).toEqual([]);
});

/** The example with one change to one line of one of its texts, for each that there is. */
function damaged({ texts }: Example, change: (line: string) => readonly (string | undefined)[]): Example['texts'][] {
  return texts.flatMap((damagedText) => {
    const lines = damagedText.text.split('\n');
    const changed = lines.flatMap((line, i) =>
      change(line).map((by) => lines.toSpliced(i, 1, ...(by === undefined ? [] : [by])).join('\n')),
    );
    return changed.map((text) => texts.map((one) => (one === damagedText ? { ...one, text } : one)));
  });
}

function withoutLine(line: string): readonly (string | undefined)[] {
  return line.trim() === '' ? [] : [undefined];
}

function withoutArguments(line: string): readonly string[] {
  const [keyword, first] = wordsIn(line);
  if (keyword === undefined || first === undefined) return [];
  return [line.slice(0, first.index) + (line.includes('{') ? '{' : '')];
}

/** Not in the head of a block: its name stands for the block where something is missing inside. */
function withUnknownWord(line: string): readonly string[] {
  if (line.includes('{')) return [];
  return wordsIn(line)
    .slice(1)
    .map(({ 0: word, index }) => line.slice(0, index) + UNKNOWN + line.slice(index + word.length));
}

function wordsIn(line: string): RegExpExecArray[] {
  return [...line.matchAll(/[^\s{}"]+/g)];
}

/** Whether a finding points at the unknown word and at nothing else. */
function isAtUnknown({ line, column, endLine, endColumn }: LintMessage, texts: Example['texts']): boolean {
  return texts.some(({ text }) => {
    const shown = text.split('\n')[line - 1] ?? '';
    return line === endLine && shown.slice(column - 1, endColumn - 1) === UNKNOWN;
  });
}
