import type { Directive, Word } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { perNode } from './per-node.ts';
import { allDirectives, isInSingleQuotes, mayHold, wordsOf } from './statements.ts';
import { lineAround, lineNumber, type TextRange } from './text-range.ts';
import { TextRanges } from './text-ranges.ts';
import { wordVerdicts } from './word-verdicts.ts';

/** A comment in the style of another language: to keepalived its words are words like any others. */
export interface ForeignComment extends TextRange {
  readonly style: '//' | '/*';
  /** The word that it starts in; `start` lies inside of it where something is glued to the comment. */
  readonly word: Word;
  readonly directive: Directive;
  /** Nothing but blanks stands before it in its line. */
  readonly ownLine: boolean;
  readonly firstLine: number;
  /** The line that holds the end of the comment. */
  readonly lastLine: number;
  /** Whether a `/*` has its end. */
  readonly closed: boolean;
}

const SIGN = /\/[/*]/;

/** Comments that start with `//` or `/*`, in the order of the text. URLs, paths and quoted text hold none. */
export const foreignComments = perNode((node): readonly ForeignComment[] => {
  const comments: ForeignComment[] = [];
  const ranges = new TextRanges();
  for (const directive of allDirectives(node)) {
    if (!mayHold(directive, SIGN)) continue;
    for (const [i, word] of wordsOf(directive).entries()) {
      const at = commentStart(node, directive, word, i);
      if (at === undefined || ranges.hold(word.origin)) continue;
      const comment = makeComment(directive, word, at);
      comments.push(comment);
      ranges.add(comment);
    }
  }
  return comments;
});

/** Where in a word a foreign comment starts; undefined where none does. */
function commentStart(node: ConfigurationNode, directive: Directive, word: Word, index: number): number | undefined {
  if (word.quoted || !SIGN.test(word.text) || !standsThere(word)) return undefined;
  if (isInSingleQuotes(directive, word)) return undefined;
  const { text } = word;
  if (text.startsWith('/*') || text === '//') return 0;
  if (text.startsWith('//')) return index === 0 || !isMeantAsValue(node, directive, word) ? 0 : undefined;
  const glued = text.search(/(?<!:)\/\//);
  return glued > 0 && isRefused(node, word) ? glued : undefined;
}

/** Whether the text at the place of a word is the word itself, and not a name it was read through. */
function standsThere({ text, origin }: Word): boolean {
  return origin.file.text.startsWith(text, origin.start);
}

/** `//usr/bin/check` is a path; `//checks nginx` and `//检查` are remarks. */
function isMeantAsValue(node: ConfigurationNode, directive: Directive, word: Word): boolean {
  const isFirst = directive.args[0] === word;
  return isFirst && directive.args.length === 1 && !/[^ -~]/.test(word.text) && !isRefused(node, word);
}

function isRefused(node: ConfigurationNode, word: Word): boolean {
  const kind = wordVerdicts(node).of(word)?.kind;
  return kind === 'bad' || kind === 'unknown' || kind === 'extra';
}

function makeComment(directive: Directive, word: Word, at: number): ForeignComment {
  const { file } = word.origin;
  const start = word.origin.start + at;
  const style = file.text.startsWith('/*', start) ? '/*' : '//';
  const line = lineAround({ file, start, end: start });
  const close = style === '/*' ? file.text.indexOf('*/', start + 2) : -1;
  const end = close === -1 ? line.end : close + 2;
  return {
    style,
    word,
    directive,
    file,
    start,
    end,
    ownLine: file.text.slice(line.start, start).trim() === '',
    firstLine: lineNumber(line),
    lastLine: lineNumber({ file, start: end, end }),
    closed: style === '//' || close !== -1,
  };
}

/** The text of a file inside a comment that keepalived would read as `{` or `}`. */
export function holdsBrace({ file, start, end }: TextRange): boolean {
  return /[{}]/.test(
    file.text
      .slice(start, end)
      .replace(/"[^"\n]*"/g, '')
      .replace(/[#!].*/g, ''),
  );
}
