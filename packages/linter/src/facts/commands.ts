import { argumentValue, type BoundStatement, childrenOf, keywordOf, type Word } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { causeAt } from './causes.ts';
import { type CommandPart, isStandIn, splitCommand } from './command-words.ts';
import { mentionedScripts } from './mentioned-scripts.ts';
import { commandWord, outsideArguments } from './outside-arguments.ts';
import { perNode } from './per-node.ts';
import { perTarget } from './per-target.ts';
import { isReached } from './reached.ts';
import { isKnown } from './read-service.ts';
import { topLevel } from './skipped-blocks.ts';
import { allStatements } from './statements.ts';

/** A command that keepalived runs: a check, a notification, a script at start or end. */
export interface Command {
  /** The line that holds it. */
  readonly statement: BoundStatement;
  /** The command with its arguments. */
  readonly word: Word;
  /** Program and arguments; empty where only the host knows them, or a template. */
  readonly parts: readonly CommandPart[];
  /** The user that it names for itself. */
  readonly user: Word | undefined;
  /** For people: "vrrp_script chk", "notify_master of VI_1". */
  readonly name: string;
}

/**
 * The commands that keepalived runs, in the order of the text. Left out is what it does not: scripts that nothing
 * tracks, what stands in a block that is skipped, and `</path`, which only opens a file.
 */
export const commandsRun = perTarget((node, target): readonly Command[] => {
  const mentioned = mentionedScripts(node, target);
  return commands(node).filter(({ statement, word }) => {
    if (statement.path === 'vrrp_script/script' && !isTracked(statement, mentioned)) return false;
    return isRunAtAll(statement, node) && !/^<\s*\//.test(word.text);
  });
});

/** All commands of a configuration that the target release knows the keyword of. */
export const commands = perNode((node): readonly Command[] =>
  allStatements(node).flatMap((statement) => {
    const word = commandWord(statement);
    if (word === undefined || word.text.trim() === '' || !isKnown(statement, node)) return [];
    const parts = word.unknown || isStandIn(word) ? [] : splitCommand(word.text);
    return [{ statement, word, parts, user: ownUser(statement, node), name: nameOf(statement) }];
  }),
);

/** The user that commands without one of their own run as; undefined where `script_user` is not set. */
export const scriptUser = perNode(
  ({ binding }): Word | undefined =>
    binding.statements
      .filter(({ path }) => path === 'global_defs')
      .flatMap((block) => childrenOf(block, 'script_user'))
      .at(-1)?.args[0]?.words[0],
);

/** The line `enable_script_security`; it takes no value. */
export const scriptSecurity = perNode(
  ({ binding }): BoundStatement | undefined =>
    binding.statements
      .filter(({ path }) => path === 'global_defs')
      .flatMap((block) => childrenOf(block, 'enable_script_security'))[0],
);

/** The user that scripts run as where nothing else is set, if the host has it; else that of keepalived, mostly root. */
export const DEFAULT_USER = 'keepalived_script';

/**
 * Whether a command runs as root, as far as the file and what is declared of the host show: it does where keepalived
 * does and neither the command nor `script_user` names another user. `perhaps`: unless the host has a default user.
 */
export function runsAsRoot({ user }: Command, node: ConfigurationNode): 'yes' | 'perhaps' | 'no' {
  const named = user ?? scriptUser(node);
  if (named !== undefined) return !named.unknown && named.text === 'root' ? 'yes' : 'no';
  const users = node.hostFacts?.users;
  if (users !== undefined) return users.includes(DEFAULT_USER) || scriptSecurity(node) !== undefined ? 'no' : 'yes';
  return scriptSecurity(node) !== undefined ? 'no' : 'perhaps';
}

function isTracked(statement: BoundStatement, mentioned: ReadonlySet<string> | undefined): boolean {
  const name = argumentValue(topLevel(statement), 'name');
  return mentioned === undefined || (typeof name === 'string' && mentioned.has(name));
}

function isRunAtAll({ parent }: BoundStatement, node: ConfigurationNode): boolean {
  return parent === undefined || isReached(node, parent);
}

/** `user` of the block around a check, or the word behind a notification. */
function ownUser(statement: BoundStatement, node: ConfigurationNode): Word | undefined {
  const beside = statement.parent && childrenOf(statement.parent, 'user').at(-1);
  if (beside !== undefined) return beside.args[0]?.words[0];
  if (outsideArguments(statement, node).length > 0) return undefined;
  const behind = statement.args.find(({ spec }) => spec.type.kind === 'user')?.words[0];
  return behind !== undefined && causeAt(node, behind.origin) === undefined ? behind : undefined;
}

function nameOf(statement: BoundStatement): string {
  const top = topLevel(statement);
  const name = argumentValue(top, 'name');
  const keyword = keywordOf(statement);
  if (statement.path === 'vrrp_script/script') return `vrrp_script ${typeof name === 'string' ? name : ''}`.trim();
  return typeof name === 'string' ? `${keyword} of ${name}` : keyword;
}

/** What becomes of a command that keepalived will not run: "disables vrrp_script chk, and nothing tracks it". */
export function lossOf({ statement, name }: Command): string {
  if (statement.path === 'vrrp_script/script') return `disables ${name}, and nothing tracks it`;
  if (keywordOf(statement) === 'misc_path') return 'takes the check away, and a server without checks counts as up';
  return `drops ${name}`;
}
