import type { ExpansionProblem, SourceFile } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { definitionNames } from './definition-names.ts';
import { perNode } from './per-node.ts';
import { lineAround, type TextRange } from './text-range.ts';
import { wordVerdicts } from './word-verdicts.ts';

/** `$NAME` or `${NAME}` where nothing of that name is defined. The range is the whole word it stands in. */
export interface UndefinedUse extends TextRange {
  readonly name: string;
  readonly problem: Extract<ExpansionProblem, { readonly code: 'undefined-definition' }>;
  /** `${NAME}`: keepalived then reads the braces as those of a block. */
  readonly braced: boolean;
  /** It is hardly meant as plain text, and nothing says that the name is defined for another node. */
  readonly certain: boolean;
}

/** Kinds of arguments whose text may well hold a `$`. */
const FREE_TEXT = ['text', 'hmac-key', 'script', 'path'];

/** All uses of names that are not defined where they stand. */
export const undefinedUses = perNode((node): readonly UndefinedUse[] =>
  node.expansion.problems.flatMap((problem) =>
    problem.code === 'undefined-definition' ? [describe(problem, node)] : [],
  ),
);

function describe(problem: UndefinedUse['problem'], node: ConfigurationNode): UndefinedUse {
  const { name, origin } = problem;
  const { file } = origin;
  const line = lineAround(origin);
  const before = file.text.slice(line.start, origin.start);
  const behind = file.text.slice(origin.end, line.end);
  const start = origin.start - (/[^\s{}"]*$/.exec(before)?.[0].length ?? 0);
  const end = origin.end + (/^[^\s{}"]*/.exec(behind)?.[0].length ?? 0);
  const braced = file.text.startsWith('${', origin.start);
  const quoted = countOf('"', before) % 2 === 1 || countOf("'", before) % 2 === 1;
  const whole = start === origin.start && /^([\s,){]|$)/.test(behind);
  const looksMeant =
    !quoted && (braced || isRefused(node, file, start) || (whole && !isFreeText(node, problem, start)));
  return { file, start, end, name, problem, braced, certain: looksMeant && !isDefinedForOthers(node, name) };
}

function isRefused(node: ConfigurationNode, file: SourceFile, start: number): boolean {
  const kind = wordVerdicts(node).at(file, start)?.kind;
  return kind === 'bad' || kind === 'unknown';
}

/** A password may start with `$`; names of definitions are mostly written in capitals. */
function isFreeText(node: ConfigurationNode, { origin, name }: UndefinedUse['problem'], start: number): boolean {
  const verdict = wordVerdicts(node).at(origin.file, start);
  if (verdict?.kind !== 'accepted') return false;
  return FREE_TEXT.includes(verdict.argument.spec.type.kind) && name !== name.toUpperCase();
}

/** The name is defined somewhere, under a condition that does not hold for this node. */
function isDefinedForOthers(node: ConfigurationNode, name: string): boolean {
  if (node.idIsChosen || definedNames(node).has(name)) return false;
  return node.expansion.files.some((file) => definitionNames(file).defined.has(name));
}

const definedNames = perNode(({ expansion }) => new Set(expansion.definitions.map(({ name }) => name)));

function countOf(character: string, text: string): number {
  return text.split(character).length - 1;
}
