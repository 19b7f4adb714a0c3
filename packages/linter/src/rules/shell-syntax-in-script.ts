import { compareVersions, type Version } from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { partOrigin } from '../facts/command-words.ts';
import { type Command, commands } from '../facts/commands.ts';
import { oncePerPlace } from '../facts/once.ts';
import { type ShellSyntax, shellSyntax, startsShell } from '../facts/shell-syntax.ts';
import { shown } from '../facts/wording.ts';
import { isAsWritten } from '../facts/written.ts';

/** Before, every command went through `sh -c` (notify.c:system_call). */
const NO_SHELL_SINCE: Version = '2.0.0';
/** From this release on quotes inside the command hold its words together. */
const INNER_QUOTES_SINCE: Version = '2.0.6';
/** From this release on a path through a link such as /bin is refused for root (notify.c:check_security). */
const REFUSES_LINKS_SINCE: Version = '2.3.0';

export default defineRule({
  meta: {
    id: 'shell-syntax-in-script',
    summary: 'A command that needs a shell, which keepalived does not start.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: [
      'keepalived.conf(5), VRRP script(s)',
      'notify.c: system_call_script, set_script_params_array',
      'acassen/keepalived#2587',
      'acassen/keepalived#101',
    ],
  },
  check: ({ node, target, report: reportAny }) => ({
    end: () => {
      if (compareVersions(target, NO_SHELL_SINCE) < 0) return;
      const report = oncePerPlace(reportAny);
      for (const command of commands(node)) {
        const found = shellSyntax(command);
        if (found !== undefined && causeAt(node, command.word.origin) === undefined) {
          report(describe(command, found, target));
        }
      }
    },
  }),
});

function describe(command: Command, found: ShellSyntax, target: Version): Finding {
  const fix = inShell(command, target);
  const program = shown(command.parts[0]?.text ?? '');
  const advice = startsShell(command)
    ? 'Move it inside the quotes behind -c.'
    : `Run it as ${shellOf(target)} -c '…', or put it into a script file.`;
  return {
    message: `keepalived starts programs without a shell: ${EFFECTS[found.kind](shown(found.part.text), program)}. ${advice}`,
    origin: partOrigin(command.word, found.part),
    ...(fix && { fix }),
  };
}

/** What happens instead, by what it is. */
const EFFECTS: Readonly<Record<ShellSyntax['kind'], (text: string, program: string) => string>> = {
  operator: (text, program) =>
    text === program ? `it looks for a program called ${text}` : `${text} and what follows are arguments of ${program}`,
  substitution: (text, program) =>
    text === program ? `it looks for a program called ${text}` : `${program} gets ${text} as it stands, not its output`,
  pattern: (text, program) =>
    text === program ? `it looks for a program called ${text}` : `${program} gets ${text} as it stands, not the files`,
  keyword: (text) => `${text} is a word of the shell, so that there is no such program, and it drops the script`,
  assignment: (text) => `it looks for a program called ${text} and drops the script`,
  home: (text) => `${text} is no path below a home folder, but one of a folder called ~, and it drops the script`,
};

/** Hands the command to a shell; undefined where quotes in it would end the new ones, or where it starts a shell. */
function inShell(command: Command, target: Version): Fix | undefined {
  const { word } = command;
  const isPlain = !/['"\\]|\$[^(]/.test(word.text);
  if (!isPlain || startsShell(command) || !isAsWritten(word)) return undefined;
  if (compareVersions(target, INNER_QUOTES_SINCE) < 0) return undefined;
  const { start, end } = word.origin;
  const shell = shellOf(target);
  return {
    kind: 'suggestion',
    title: `Run it in ${shell}`,
    edits: [{ start, end, text: `"${shell} -c '${word.text}'"` }],
  };
}

function shellOf(target: Version): string {
  return compareVersions(target, REFUSES_LINKS_SINCE) >= 0 ? '/usr/bin/sh' : '/bin/sh';
}
