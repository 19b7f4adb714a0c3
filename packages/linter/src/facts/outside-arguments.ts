import { argumentValue, type BoundStatement, keywordOf, type Word } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { knowsKeyword } from './block-keywords.ts';
import { causeAt } from './causes.ts';
import { isStandIn } from './command-words.ts';
import { perNode } from './per-node.ts';
import { topLevel } from './skipped-blocks.ts';

/** States as they are handed to notification scripts. */
const STATES = ['MASTER', 'BACKUP', 'FAULT', 'STOP', 'STOPPED', 'DELETED', 'UP', 'DOWN', 'INSTANCE', 'GROUP'];
/** Words for services; no system has a user of such a name. */
const ACTIONS = ['master', 'fault', 'start', 'stop', 'restart', 'reload', 'up', 'down', 'add', 'del'];
/** What no user or group can be called. */
const NO_NAME = /^[-+]|[/:=@*?$%&|;<>()[\]"'`,\\\s]|^\d+$/;
/** A user and a group. */
const MOST_NAMES = 2;

/**
 * The words behind a command that are meant as its arguments, but stand outside its quotes: keepalived passes over them
 * (`script`, `misc_path`), or reads them as user and group (notify.c:notify_script_init). Empty where they may be that,
 * or where they are something else, such as a remark or a second statement.
 */
export function outsideArguments(statement: BoundStatement, node: ConfigurationNode): readonly Word[] {
  const command = commandWord(statement);
  if (command === undefined) return [];
  const names = statement.args.filter(({ spec }) => spec.name === 'user' || spec.name === 'group');
  const words = [...names.flatMap((argument) => argument.words), ...extraWords(statement, node)];
  const [first] = words;
  if (first === undefined || [command, ...words].some((word) => word.unknown || isStandIn(word))) return [];
  if (causeAt(node, first.origin) !== undefined || isStatement(first, statement, node)) return [];
  const areArguments = readsUser(statement)
    ? words.some((word) => isNoName(word, statement)) || (!command.quoted && words.length > MOST_NAMES)
    : !command.quoted || /^[-/]/.test(first.text);
  return areArguments ? words : [];
}

/** The command of a line that holds one. */
export function commandWord(statement: BoundStatement): Word | undefined {
  return statement.args.find(({ spec }) => spec.type.kind === 'script')?.words[0];
}

/** Whether words behind the command of a statement are read as user and group. */
export function readsUser({ spec }: BoundStatement): boolean {
  return 'args' in spec && Array.isArray(spec.args) && spec.args.some(({ type }) => type.kind === 'user');
}

function extraWords(statement: BoundStatement, node: ConfigurationNode): readonly Word[] {
  return extraWordsOf(node).get(statement) ?? [];
}

const extraWordsOf = perNode((node): ReadonlyMap<BoundStatement, readonly Word[]> => {
  const found = new Map<BoundStatement, Word[]>();
  for (const problem of node.binding.problems) {
    if (problem.code !== 'extra-arguments') continue;
    const words = found.get(problem.statement);
    if (words === undefined) found.set(problem.statement, [...problem.words]);
    else words.push(...problem.words);
  }
  return found;
});

/** `script "/usr/bin/check" interval 2`: a second statement, which is lost. */
function isStatement({ text, quoted }: Word, { path }: BoundStatement, node: ConfigurationNode): boolean {
  const block = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  return !quoted && knowsKeyword(block, text, node.binding.target);
}

function isNoName({ text }: Word, statement: BoundStatement): boolean {
  if (STATES.includes(text) || ACTIONS.includes(text) || NO_NAME.test(text)) return true;
  return `notify_${text}` === keywordOf(statement) || text === argumentValue(topLevel(statement), 'name');
}
