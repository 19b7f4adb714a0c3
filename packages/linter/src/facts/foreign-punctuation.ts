import type { BindProblem, BoundArgument, BoundStatement, Word } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { knowsKeyword } from './block-keywords.ts';
import { perNode } from './per-node.ts';
import { allStatements, isInSingleQuotes } from './statements.ts';
import { lineAround, type TextRange } from './text-range.ts';
import { wordVerdicts } from './word-verdicts.ts';

/** A sign of another language in a word: `priority 100;`, `priority = 100`, `connect_timeout=10`. The range is what it spoils. */
export interface ForeignPunctuation extends TextRange {
  /** The sign as written: ";", ",", "=". */
  readonly sign: string;
  readonly word: Word;
  /** Glued to a `keyword` or to a `value`, or a word `alone`. */
  readonly where: 'keyword' | 'value' | 'alone';
  /** What should stand there: "" to delete the word, "priority 100" to split it. */
  readonly meant: string;
  /** keepalived goes on with the same value without the sign. */
  readonly harmless: boolean;
  /** Absent for a word that is no keyword of its block. */
  readonly statement: BoundStatement | undefined;
}

const ASSIGNMENT = /^(:=|=>|==|=|:)$/;
/** Signs that end or separate values elsewhere, those of East Asian keyboards included. */
const ENDS = /^(.*?)([;,\uFF1B\uFF0C\u3001\u3002]+)$/;
/** Whatever is found holds one of these. */
const ANY_SIGN = /[;,=:\uFF1B\uFF0C\u3001\u3002]/;
const SEPARATORS = /[;,\uFF1B\uFF0C\u3001\u3002]/;
/** What a sign at the end of is no part of. */
const NAMES = ['interface', 'reference', 'name'];

/** Signs that other languages want and keepalived takes as part of a word. */
export const foreignPunctuation = perNode((node): readonly ForeignPunctuation[] => [
  ...node.binding.problems.flatMap((problem) =>
    problem.code === 'unknown-keyword' ? (inKeyword(problem, node) ?? []) : [],
  ),
  ...allStatements(node).flatMap((statement) => inStatement(statement, node)),
]);

function inKeyword(
  { word, block, directive }: Extract<BindProblem, { readonly code: 'unknown-keyword' }>,
  node: ConfigurationNode,
): ForeignPunctuation | undefined {
  const found = { ...lineAround(word.origin), word, statement: undefined };
  if (/^[;,]+$/.test(word.text)) {
    const harmless = directive.args.length === 0 && directive.block === undefined;
    return { ...found, ...word.origin, sign: word.text, where: 'alone', meant: '', harmless };
  }
  const [, keyword = '', sign = '', value = ''] = /^([\w-]+?)(:=|=>|[=:]+|[;,]+$)(.*)$/.exec(word.text) ?? [];
  if (!knowsKeyword(block, keyword, node.binding.target)) return undefined;
  const meant = [keyword, value.replace(/[;,]+$/, '')].join(' ').trim();
  return { ...found, sign, where: 'keyword', meant, harmless: false };
}

function inStatement(statement: BoundStatement, node: ConfigurationNode): readonly ForeignPunctuation[] {
  const { directive } = statement;
  if (directive.line !== undefined && !ANY_SIGN.test(directive.line.text.text)) return [];
  const words = statement.kind === 'entry' ? [statement.word, ...statement.args.flatMap(({ words }) => words)] : [];
  const all = new Set([...words, ...directive.args, ...statement.args.flatMap((argument) => argument.words)]);
  const found = new Map<number, ForeignPunctuation>();
  for (const word of all) {
    if (word.quoted || word.unknown || isInSingleQuotes(directive, word)) continue;
    const punctuation = isAssignment(statement, word)
      ? assignment(statement, word, node)
      : inWord(statement, word, node);
    if (punctuation !== undefined && !found.has(word.origin.start)) found.set(word.origin.start, punctuation);
  }
  return [...found.values()];
}

function isAssignment(statement: BoundStatement, word: Word): boolean {
  return statement.kind === 'statement' && statement.directive.args[0] === word && ASSIGNMENT.test(word.text);
}

/** `priority = 100`: the sign takes the place of the value. */
function assignment(statement: BoundStatement, word: Word, node: ConfigurationNode): ForeignPunctuation {
  const harmless = wordVerdicts(node).of(word)?.kind === 'extra';
  return { ...lineAround(word.origin), word, statement, sign: word.text, where: 'alone', meant: '', harmless };
}

function inWord(statement: BoundStatement, word: Word, node: ConfigurationNode): ForeignPunctuation | undefined {
  const verdict = wordVerdicts(node).of(word);
  if (verdict === undefined || verdict.kind === 'unknown' || verdict.statement !== statement) return undefined;
  const found = { ...word.origin, word, statement };
  if (/^[;,]+$/.test(word.text) && !isCommand(statement)) {
    return { ...found, sign: word.text, where: 'alone', meant: '', harmless: verdict.kind === 'extra' };
  }
  if (verdict.kind === 'extra') return gluedOption(statement, word);
  const { argument } = verdict;
  if (verdict.kind === 'accepted') {
    const [, name = '', sign = ''] = ENDS.exec(word.text) ?? [];
    if (name === '' || !(NAMES.includes(argument.spec.type.kind) || isMailAddress(statement))) return undefined;
    return { ...found, sign, where: 'value', meant: name, harmless: false };
  }
  const repaired = repair(word.text, argument, node);
  return repaired && { ...found, ...repaired, where: 'value' };
}

/** A shell would take these signs apart: other rules know more of that. */
function isCommand({ spec }: BoundStatement): boolean {
  return 'quoted' in spec && spec.quoted === true;
}

function isMailAddress({ path }: BoundStatement): boolean {
  return path === 'global_defs/notification_email/*';
}

/** `dev=eth0` behind an address. */
function gluedOption(statement: BoundStatement, word: Word): ForeignPunctuation | undefined {
  const [, name = '', sign = '', value = ''] = /^([\w-]+)([=:])(.+)$/.exec(word.text) ?? [];
  if (!Object.hasOwn(statement.spec.options ?? {}, name)) return undefined;
  const meant = `${name} ${value.replace(/[;,]+$/, '')}`;
  return { ...word.origin, word, statement, sign, where: 'value', meant, harmless: false };
}

/** What a refused word should be: without its signs, or only what stands before the first one. */
function repair(
  text: string,
  argument: BoundArgument,
  node: ConfigurationNode,
): Pick<ForeignPunctuation, 'sign' | 'meant' | 'harmless'> | undefined {
  if (argument.spec.type.kind === 'text') return undefined;
  const read = (word: string) => argument.spec.type.parse(word, { target: node.binding.target });
  const accepts = (word: string) => word !== '' && read(word).ok;
  const harmless = (word: string) =>
    argument.value !== undefined && JSON.stringify(read(word).value) === JSON.stringify(argument.value);
  const [, assigned = ''] = /^(?::=|=>|[=:]+)(.+)$/.exec(text) ?? [];
  if (accepts(assigned)) return { sign: '=', meant: assigned, harmless: harmless(assigned) };
  const decimal = text.replace(/^(\d+),(\d+)$/, '$1.$2');
  if (argument.spec.type.kind === 'decimal' && decimal !== text && accepts(decimal)) {
    return { sign: ',', meant: decimal, harmless: harmless(decimal) };
  }
  const sign = SEPARATORS.exec(text)?.[0];
  const parts = text.split(SEPARATORS).filter((part) => part !== '');
  const [first = ''] = parts;
  if (sign === undefined || !accepts(first)) return undefined;
  const rest = text.slice(first.length + 1);
  if (parts.length === 1) return { sign, meant: first, harmless: harmless(first) };
  if (parts.every(accepts)) return { sign, meant: parts.join('\n'), harmless: false };
  return { sign, meant: `${first} # ${rest}`, harmless: harmless(first) };
}
