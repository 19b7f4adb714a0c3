import { compareVersions, type Version } from '@kalint/parser';
import type { Finding, Fix, FixEdit } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { type Command, commandsRun, runsAsRoot, scriptSecurity, scriptUser } from '../facts/commands.ts';
import { insertAtTop } from '../facts/insert-line.ts';
import { levelOf, lineEndOf } from '../facts/layout-of-file.ts';
import { endsEarly } from '../facts/missing-words.ts';
import { allDirectives } from '../facts/statements.ts';
import { startOfLines } from '../facts/whole-lines.ts';

/** From this release on it counts as an error of the configuration, with its own exit status of `keepalived -t`. */
const FAILS_TEST_SINCE: Version = '2.0.7';
/** As many scripts are named beside the finding. */
const MOST_RELATED = 5;

export default defineRule({
  meta: {
    id: 'script-security-off',
    summary: 'Scripts run as root without `enable_script_security`.',
    severity: 'warning',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'partly',
    sources: [
      'keepalived.conf(5), Global definitions',
      'vrrp.c:check_vrrp_script_security',
      'check_data.c:check_check_script_security',
      'notify.c:check_security',
      'acassen/keepalived#901',
      'acassen/keepalived#742',
      'acassen/keepalived#842',
    ],
  },
  check: (context) => ({
    end: () => {
      const { node, target, report } = context;
      if (!node.expansion.complete || scriptSecurity(node) !== undefined || meansScriptSecurity(node)) return;
      const asRoot = commandsRun(node, target).filter((command) => runsAsRoot(command, node) !== 'no');
      const [first] = asRoot;
      if (first !== undefined) report(describe([first, ...asRoot.slice(1)], context));
    },
  }),
});

/** `enabled_script_security`, or the right word in the wrong block: then that is what is wrong. */
function meansScriptSecurity(node: ConfigurationNode): boolean {
  return allDirectives(node).some(({ keyword }) => /script_?secur/i.test(keyword?.text ?? ''));
}

function describe(asRoot: readonly [Command, ...Command[]], { node, target }: FileRuleContext): Finding {
  const [first, ...more] = asRoot;
  const block = node.binding.statements.find(({ path }) => path === 'global_defs');
  const who = more.length === 0 ? first.name : `${asRoot.length} scripts, from ${first.name} on,`;
  const unless = asRoot.every((command) => runsAsRoot(command, node) === 'yes')
    ? ''
    : ' (unless this host has a user keepalived_script)';
  const lacksUser = scriptUser(node) === undefined && asRoot.some(({ user }) => user === undefined);
  const lines = lacksUser ? ['enable_script_security', 'script_user root'] : ['enable_script_security'];
  const failsTest = compareVersions(target, FAILS_TEST_SINCE) >= 0;
  const fix = fixOf(lines, block, node, first);
  return {
    message: `keepalived runs ${who} as root${unless}, without a look at who else may change ${more.length === 0 ? 'it' : 'them'}: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION${failsTest ? ', and keepalived -t ends with status 6' : ' at every start'}. Write ${lines.join(' and ')} ${block === undefined ? 'into a global_defs block' : 'here'}${lacksUser ? ', or name a user with fewer rights' : ''}.`,
    origin: block?.word.origin ?? first.word.origin,
    related: (block === undefined ? more : asRoot)
      .slice(0, MOST_RELATED)
      .map(({ word, name }) => ({ origin: word.origin, message: `${name} runs as root` })),
    reportedByKeepalived: failsTest && asRoot.some((command) => isThere(command, node)) && !endsEarly(node),
    withoutLine: true,
    ...(fix && { fix }),
  };
}

/** keepalived speaks of scripts that it finds on the host only. */
function isThere({ parts }: Command, { hostFacts }: ConfigurationNode): boolean {
  const facts = hostFacts?.scripts?.[parts[0]?.text ?? ''];
  return facts !== undefined && facts.exists !== false;
}

type Block = ConfigurationNode['binding']['statements'][number] | undefined;

function fixOf(lines: readonly string[], block: Block, node: ConfigurationNode, first: Command): Fix | undefined {
  const edit = block === undefined ? newBlock(lines, node, first) : intoBlock(lines, block);
  return edit && { kind: 'suggestion', title: `Write ${lines.join(' and ')} into global_defs`, edits: [edit] };
}

function intoBlock([line = '', ...others]: readonly string[], block: NonNullable<Block>): FixEdit | undefined {
  const edit = insertAtTop(block, line);
  if (edit === undefined) return undefined;
  return { ...edit, text: [line, ...others].map((other) => edit.text.replace(line, other)).join('') };
}

/** In front of the first statement of the file, below the comments that stand for themselves. */
function newBlock(lines: readonly string[], node: ConfigurationNode, { word }: Command): FixEdit | undefined {
  const first = node.expansion.directives[0]?.keyword;
  if (first === undefined || first.origin.file !== word.origin.file) return undefined;
  const at = startOfLines(first);
  if (at === undefined) return undefined;
  const { file } = first.origin;
  const level = levelOf(file);
  const text = ['global_defs {', ...lines.map((line) => `${level}${line}`), '}', '', ''].join(lineEndOf(file));
  return { start: at, end: at, text };
}
