import { compareVersions, keywordOf, type Version, type Word } from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { type Command, commands, DEFAULT_USER } from '../facts/commands.ts';
import { oncePerPlace } from '../facts/once.ts';
import { outsideArguments, readsUser } from '../facts/outside-arguments.ts';
import { shown } from '../facts/wording.ts';
import { isAsWritten } from '../facts/written.ts';

/** Before, a user that does not exist was logged, and the script ran all the same (vrrp_parser.c:set_vrrp_notify_script). */
const DROPS_SINCE: Version = '1.3.6';

export default defineRule({
  meta: {
    id: 'notify-unquoted-args',
    summary: 'Arguments of a command outside its quotes.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: [
      'keepalived.conf(5), VRRP script(s)',
      'notify.c: notify_script_init, set_script_params_array',
      'vrrp_parser.c:vrrp_vscript_script_handler',
      'check_misc.c:misc_path_handler',
      'acassen/keepalived#1267',
    ],
  },
  check: (context) => ({
    end: () => {
      const report = oncePerPlace(context.report);
      for (const command of commands(context.node)) {
        const words = outsideArguments(command.statement, context.node);
        const [first] = words;
        if (first !== undefined) report(describe(command, first, words, context));
      }
    },
  }),
});

function describe(command: Command, first: Word, words: readonly Word[], { node, target }: FileRuleContext): Finding {
  const { statement, word } = command;
  const lost = shown(words.map(({ text }) => text).join(' '));
  const fix = quoteAll(command, words, node);
  const what = readsUser(statement) ? readAsUser(first, word, target) : passedOver(keywordOf(statement), word, lost);
  return {
    message: `${what} Arguments belong inside the quotes of the command.`,
    origin: first.origin,
    ...(fix && { fix }),
  };
}

function readAsUser(first: Word, { text }: Word, target: Version): string {
  const dropped =
    compareVersions(target, DROPS_SINCE) >= 0
      ? 'without such a user it drops the script, which the log alone tells'
      : 'without such a user it runs the script all the same';
  return `keepalived takes ${shown(first.text)} for the user that ${shown(text)} is to run as: ${dropped}, and with one the script runs without its arguments.`;
}

function passedOver(keyword: string, { text }: Word, lost: string): string {
  return `${keyword} takes one word: keepalived runs ${shown(text)} without ${lost}, and says nothing, so that it checks something else.`;
}

/** Puts the command and all that follows into one pair of quotes; undefined where a part may be a user after all. */
function quoteAll({ word }: Command, words: readonly Word[], { hostFacts }: ConfigurationNode): Fix | undefined {
  const last = words.at(-1);
  const all = [word, ...words];
  const users = hostFacts?.users ?? ['root', DEFAULT_USER];
  const isPlain = words.every(({ text }) => /^[^\s"'\\#!{}]+$/.test(text) && !users.includes(text));
  if (last === undefined || !isPlain || /["\\]/.test(word.text) || !all.every(isAsWritten)) return undefined;
  if (all.some(({ origin }) => origin.file !== word.origin.file)) return undefined;
  return {
    kind: 'suggestion',
    title: 'Quote the command with its arguments',
    edits: [{ start: word.origin.start, end: last.origin.end, text: `"${all.map(({ text }) => text).join(' ')}"` }],
  };
}
