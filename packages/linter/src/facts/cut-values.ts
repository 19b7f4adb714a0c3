import type { BoundStatement, Directive, Word } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { perNode } from './per-node.ts';
import { allStatements, wordsOf } from './statements.ts';
import { lineAround, type TextRange } from './text-range.ts';
import { wordVerdicts } from './word-verdicts.ts';

/** A value that ends at a comment sign which was meant as a part of it. The range goes from the sign to the end of what was meant. */
export interface CutValue extends TextRange {
  readonly sign: string;
  readonly statement: BoundStatement;
  /** What is left of the value. */
  readonly word: Word;
  /** Where the value starts. */
  readonly valueStart: number;
  /** The value as it was meant, without quotes around it. */
  readonly meant: string;
}

const PASSWORD = 'vrrp_instance/authentication/auth_pass';
/** VRRP has room for so many. */
const MAX_PASSWORD_BYTES = 8;
/** Kinds of values in which a `#` or `!` makes sense. */
const FREE_TEXT = ['text', 'hmac-key', 'script', 'path'];
/** What stands behind the `#` of a URL is for the browser alone. */
const URL_PATH = /\/url\/path$/;

/** A comment in the line, at a place. */
const COMMENT_BEHIND = /[^\S\r\n]*[#!]/y;

/** Values cut by a `#` or `!` without double quotes around it, where nothing else can have been meant (parser.c:decomment). */
export const cutValues = perNode((node): readonly CutValue[] =>
  allStatements(node).flatMap((statement) => {
    const cut = statement.directive.block === undefined ? cutIn(statement, node) : undefined;
    return cut === undefined ? [] : [cut];
  }),
);

/** Whether the value of a statement is cut. */
export function isCut(node: ConfigurationNode, statement: BoundStatement): boolean {
  return cutValues(node).some((cut) => cut.statement === statement);
}

function cutIn(statement: BoundStatement, node: ConfigurationNode): CutValue | undefined {
  const last = wordsOf(statement.directive).at(-1);
  if (last === undefined || last.origin.via !== undefined || last.quoted || last.unknown) return undefined;
  const { file, end } = last.origin;
  COMMENT_BEHIND.lastIndex = end;
  if (!COMMENT_BEHIND.test(file.text)) return undefined;
  const line = lineAround(last.origin);
  const [, blanks = '', sign = '', behind = ''] = /^(\s*)([#!])(.*)$/.exec(file.text.slice(end, line.end)) ?? [];
  if (sign === '') return undefined;
  const start = end + blanks.length;
  const found = { file, start, sign, statement };
  const open = openQuote(statement.directive, start);
  if (open !== undefined && behind.includes("'")) {
    const close = start + 1 + behind.indexOf("'");
    const meant = file.text.slice(open + 1, close);
    return { ...found, end: close + 1, word: last, valueStart: open, meant };
  }
  const rest = /^[!-~]*/.exec(behind)?.[0] ?? '';
  if (!/^\s*([#!].*)?$/.test(behind.slice(rest.length)) || /[^ -~]/.test(rest)) return undefined;
  if (blanks !== '' || last === statement.word || !isFreeText(node, last, rest)) return undefined;
  const { start: valueStart } = last.origin;
  const restEnd = start + 1 + rest.length;
  return { ...found, end: restEnd, word: last, valueStart, meant: file.text.slice(valueStart, restEnd) };
}

/** Where the single quote stands that is open at a place; undefined where none is. Such quotes do not keep comments out. */
function openQuote(directive: Directive, place: number): number | undefined {
  const [first] = wordsOf(directive);
  if (first === undefined) return undefined;
  const before = first.origin.file.text.slice(first.origin.start, place);
  if ((before.match(/'/g)?.length ?? 0) % 2 === 0 || before.includes('"')) return undefined;
  return first.origin.start + before.lastIndexOf("'");
}

/** A password may end in a sign; of other texts a sign at the end is hardly a part. */
function isFreeText(node: ConfigurationNode, word: Word, rest: string): boolean {
  const verdict = wordVerdicts(node).of(word);
  if (verdict?.kind !== 'accepted' && verdict?.kind !== 'bad') return false;
  const { argument, statement } = verdict;
  // What stands behind the bytes that count makes no difference.
  if (statement.path === PASSWORD) return new TextEncoder().encode(word.text).length < MAX_PASSWORD_BYTES;
  return rest !== '' && FREE_TEXT.includes(argument.spec.type.kind) && !URL_PATH.test(statement.path);
}
