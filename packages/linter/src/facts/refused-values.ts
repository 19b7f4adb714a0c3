import { type BoundArgument, type BoundOption, type BoundStatement, keywordOf, type Word } from '@kalint/parser';
import type { ArgumentProblem, Version } from '@kalint/parser/catalogue';
import type { Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { causeAt } from './causes.ts';
import { isTrackScriptWithBody } from './misplaced-track-script.ts';
import { isRead } from './reportable.ts';
import { argumentName, listOf, shown } from './wording.ts';
import { isAsWritten } from './written.ts';

/** A word that keepalived does not take as the value it should be. */
export interface RefusedValue {
  readonly word: Word;
  readonly problem: ArgumentProblem;
  readonly statement: BoundStatement;
  readonly argument: BoundArgument;
  /** keepalived reports it on this line. */
  readonly reported: boolean;
}

/** The refused value of a problem; undefined where another cause explains it, or another rule reports it. */
export function refusedValue(
  { argument, statement }: { readonly argument: BoundArgument; readonly statement: BoundStatement },
  node: ConfigurationNode,
): RefusedValue | undefined {
  if (argument.problem === undefined) return undefined;
  const { word, problem } = argument.problem;
  if (word.unknown || causeAt(node, word.origin) !== undefined) return undefined;
  if (statement.parent !== undefined && isTrackScriptWithBody(statement.parent)) return undefined;
  const reported = (problem.reported ?? true) && isRead(node, statement.parent);
  return { word, problem, statement, argument, reported };
}

/** "priority 300 is outside 1…255." */
export function whatIsWrong({ word, problem, statement, argument }: RefusedValue): string {
  const keyword = optionOf(argument, statement.options)?.word ?? statement.word;
  if (word.text === '') return `${keyword.text} has an empty ${argumentName(argument.spec.name)}.`;
  return `${keyword === word || isEntryItself(statement, argument) ? '' : `${keyword.text} `}${shown(word.text)} ${problem.message}.`;
}

function isEntryItself({ kind, args }: BoundStatement, argument: BoundArgument): boolean {
  return kind === 'entry' && args.includes(argument);
}

/** The option that an argument belongs to. */
function optionOf(argument: BoundArgument, options: readonly BoundOption[]): BoundOption | undefined {
  for (const option of options) {
    const found = option.args.includes(argument) ? option : optionOf(argument, option.options);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What keepalived does with it, as a sentence. */
export function whatHappens({ argument, statement, problem }: RefusedValue): string {
  const reports = (problem.reported ?? true) ? 'keepalived reports it and' : 'keepalived says nothing and';
  if (argument.spec.type.kind === 'interface') return `${reports} finds no such interface.`;
  const used = valueText(argument.value);
  if (used !== undefined) return `${reports} goes on with ${used}.`;
  if (skipsBlock(statement, argument)) return `${reports} skips the whole block.`;
  if (skipsEntry(statement, argument)) return `${reports} skips this line.`;
  const { defaultText } = statement.spec as { readonly defaultText?: string };
  const isValue = isPositional(statement, argument) && !argument.spec.optional;
  const holds = defaultText === undefined || !isValue ? '' : ` Without it: ${defaultText}.`;
  return `${reports} does not use it.${holds}`;
}

/** What to write instead, as a sentence; "" where the message has said it. */
export function whatToWrite({ problem, argument }: RefusedValue, target: Version): string {
  const { suggestions = [] } = problem;
  if (suggestions.length > 0) return `Did you mean ${listOf(suggestions, 'or')}?`;
  return `Expected: ${argument.spec.type.describe(target)}.`;
}

/** Puts the only word that can have been meant in its place. */
export function replaceWithSuggestion({ word, problem, argument }: RefusedValue, target: Version): Fix | undefined {
  const [text, ...others] = problem.suggestions ?? [];
  if (text === undefined || others.length > 0 || !isAsWritten(word)) return undefined;
  const { start, end } = word.origin;
  const same = JSON.stringify(argument.spec.type.parse(text, { target }).value) === JSON.stringify(argument.value);
  return { kind: same ? 'safe' : 'suggestion', title: `Write ${text}`, edits: [{ start, end, text }] };
}

function valueText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text);
  return undefined;
}

const SKIPPED_BLOCKS = ['virtual_server', 'real_server'];
const SKIPPED_ENTRIES = /(_ipaddress|_ipaddress_excluded|unicast_peer)\/\*$/;

function isPositional(statement: BoundStatement, argument: BoundArgument): boolean {
  return statement.args.includes(argument);
}

/** Source: check_parser.c:vs_handler and rs_handler. */
function skipsBlock(statement: BoundStatement, argument: BoundArgument): boolean {
  return SKIPPED_BLOCKS.includes(keywordOf(statement)) && isPositional(statement, argument);
}

/** Source: vrrp_ipaddress.c:alloc_ipaddress, vrrp_parser.c:vrrp_unicast_peer_handler. */
function skipsEntry(statement: BoundStatement, argument: BoundArgument): boolean {
  return SKIPPED_ENTRIES.test(statement.path) && isPositional(statement, argument);
}
