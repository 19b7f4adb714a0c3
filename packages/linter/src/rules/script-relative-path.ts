import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { partOrigin } from '../facts/command-words.ts';
import { type Command, commandsRun } from '../facts/commands.ts';
import { oncePerPlace } from '../facts/once.ts';
import { shellSyntax } from '../facts/shell-syntax.ts';
import { shown } from '../facts/wording.ts';

export default defineRule({
  meta: {
    id: 'script-relative-path',
    summary: 'A script that is not named by its full path.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: [
      'notify.c: find_path, check_script_secure',
      'daemon.c:xdaemon',
      'acassen/keepalived#101',
      'acassen/keepalived#1420',
    ],
  },
  check: ({ node, target, report: reportAny }) => ({
    end: () => {
      const report = oncePerPlace(reportAny);
      for (const command of commandsRun(node, target)) {
        const program = command.parts[0];
        if (program === undefined || program.text.startsWith('/') || program.text.includes('$')) continue;
        // A line for a shell is to go into one, which looks for programs itself.
        if (causeAt(node, command.word.origin) !== undefined || shellSyntax(command) !== undefined) continue;
        report(describe(command, program.text));
      }
    },
  }),
});

function describe(command: Command, program: string): Finding {
  const origin = command.parts[0] === undefined ? command.word.origin : partOrigin(command.word, command.parts[0]);
  if (program.includes('/')) {
    return {
      message: `${shown(program)} is read from the folder that keepalived runs in, which is / for a daemon, and not from that of this file: elsewhere keepalived finds no script and drops it. Write the path from / on.`,
      origin,
    };
  }
  return {
    message: `keepalived looks for ${shown(program)} along the PATH that it was started with, which is another one under systemd, in a container or in a shell: where that does not lead to it, keepalived drops the script. Write its full path, as command -v ${shown(program)} shows it.`,
    origin,
  };
}
