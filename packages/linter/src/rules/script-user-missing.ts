import { type BoundStatement, keywordOf, type Word } from '@kalint/parser';
import type { FixEdit } from '../engine/finding.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { commandsRun, DEFAULT_USER, scriptSecurity, scriptUser } from '../facts/commands.ts';
import { oncePerPlace } from '../facts/once.ts';
import { outsideArguments } from '../facts/outside-arguments.ts';
import { isReached } from '../facts/reached.ts';
import { isKnown } from '../facts/read-service.ts';
import { allStatements } from '../facts/statements.ts';
import { lineAround } from '../facts/text-range.ts';
import { listOf, shown } from '../facts/wording.ts';
import { isAsWritten } from '../facts/written.ts';

/** As many scripts are named. */
const MOST_NAMED = 3;

export default defineRule({
  meta: {
    id: 'script-user-missing',
    summary: 'Scripts are to run as a user that the host does not have.',
    severity: 'error',
    scope: 'file',
    needsHostFacts: true,
    fix: 'suggestion',
    reportedByKeepalived: 'partly',
    sources: [
      'keepalived.conf(5), Global definitions',
      'notify.c: get_default_script_user, set_script_uid_gid',
      'vrrp_parser.c:vrrp_vscript_end_handler',
      'acassen/keepalived#2184',
      'acassen/keepalived#586',
    ],
  },
  check: (context) => ({
    end: () => {
      const users = context.node.hostFacts?.users;
      if (users === undefined) return;
      reportUnknownUsers(users, context);
      reportNoDefault(users, context);
    },
  }),
});

/** `script_user`, `user` and the word behind a notification. */
function reportUnknownUsers(users: readonly string[], context: FileRuleContext): void {
  const { node } = context;
  const report = oncePerPlace(context.report);
  for (const { statement, word } of namedUsers(context)) {
    if (users.includes(word.text)) continue;
    const { effect, reported } = effectOf(statement);
    report({
      message: `${node.hostFacts?.name} has no user ${shown(word.text)}: keepalived ${effect}. Create the user, or name one that is there.`,
      origin: word.origin,
      reportedByKeepalived: reported,
    });
  }
}

function* namedUsers({ node }: FileRuleContext): Generator<{ statement: BoundStatement; word: Word }> {
  for (const statement of allStatements(node)) {
    const word = statement.args.find(({ spec }) => spec.type.kind === 'user')?.words[0];
    if (word === undefined || word.unknown || causeAt(node, word.origin) !== undefined) continue;
    if (!isKnown(statement, node) || (statement.parent && !isReached(node, statement.parent))) continue;
    if (outsideArguments(statement, node).length === 0) yield { statement, word };
  }
}

/** What keepalived does about a user that does not exist, and whether it says so when it reads the file. */
function effectOf({ path, word }: BoundStatement): { readonly effect: string; readonly reported: boolean } {
  if (path === 'global_defs/script_user') {
    return { effect: 'reports it and drops every script that has no user of its own', reported: true };
  }
  if (path === 'vrrp_script/user') {
    return { effect: 'reports it and drops the script, so that nothing tracks it', reported: true };
  }
  if (path.endsWith('/MISC_CHECK/user')) {
    return { effect: 'reports it and drops the check; a server without checks counts as up', reported: true };
  }
  return { effect: `drops ${word.text}, which the log alone tells`, reported: false };
}

/** Under script security nothing falls back to root. */
function reportNoDefault(users: readonly string[], { node, target, report }: FileRuleContext): void {
  const security = scriptSecurity(node);
  if (security === undefined || scriptUser(node) !== undefined || users.includes(DEFAULT_USER)) return;
  if (!node.expansion.complete) return;
  const lost = commandsRun(node, target).filter(({ user }) => user === undefined);
  if (lost.length === 0) return;
  const names = [...new Set(lost.map(({ name }) => name))];
  const listed = names.length > MOST_NAMED ? `${names.length} scripts, from ${names[0]} on` : listOf(names, 'and');
  const edit = behind(security, 'script_user root');
  report({
    message: `${keywordOf(security)} is set, but no script_user, and ${node.hostFacts?.name} has no user ${DEFAULT_USER}: keepalived drops ${listed}. Write script_user with the user that they are to run as.`,
    origin: security.word.origin,
    related: lost
      .slice(0, MOST_NAMED)
      .map(({ word, name }) => ({ origin: word.origin, message: `${name} does not run` })),
    reportedByKeepalived: true,
    withoutLine: true,
    ...(edit && { fix: { kind: 'suggestion', title: 'Write script_user root', edits: [edit] } }),
  });
}

/** A line behind that of a statement that stands alone on it. */
function behind({ word }: BoundStatement, text: string): FixEdit | undefined {
  if (!isAsWritten(word)) return undefined;
  const { file, start } = word.origin;
  const line = lineAround(word.origin);
  const indent = file.text.slice(line.start, start);
  const rest = file.text.slice(word.origin.end, line.end);
  if (indent.trim() !== '' || !/^\s*([#!].*)?$/.test(rest)) return undefined;
  const lineEnd = file.text.startsWith('\r\n', line.end) ? '\r\n' : '\n';
  return { start: line.end, end: line.end, text: `${lineEnd}${indent}${text}` };
}
