import { compareVersions, type Version } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import type { ScriptFacts } from '../engine/host-facts.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { partOrigin } from '../facts/command-words.ts';
import { type Command, commandsRun, lossOf } from '../facts/commands.ts';
import { endsEarly } from '../facts/missing-words.ts';
import { oncePerPlace } from '../facts/once.ts';
import { shown } from '../facts/wording.ts';

/** From this release on a check that is disabled is an error of the configuration; before, the log tells. */
const REPORTED_SINCE: Version = '2.0.7';
/** Before, a shell started every command, and read a file without #! itself. */
const NO_SHELL_SINCE: Version = '2.0.0';

export default defineRule({
  meta: {
    id: 'script-not-runnable',
    summary: 'A script that the host does not have, or cannot start.',
    severity: 'error',
    scope: 'file',
    needsHostFacts: true,
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: [
      'notify.c: check_script_secure, system_call_script',
      'vrrp.c:check_track_script_secure',
      'acassen/keepalived#653',
      'acassen/keepalived#1377',
      'acassen/keepalived#1918',
    ],
  },
  check: (context) => ({
    end: () => {
      const { node, target } = context;
      const report = oncePerPlace(context.report);
      for (const command of commandsRun(node, target)) {
        const facts = node.hostFacts?.scripts?.[command.parts[0]?.text ?? ''];
        const finding = facts && judge(command, facts, context);
        if (finding !== undefined) report(finding);
      }
    },
  }),
});

function judge(command: Command, facts: ScriptFacts, { node, target }: FileRuleContext): Finding | undefined {
  const [program] = command.parts;
  if (program === undefined) return undefined;
  const origin = partOrigin(command.word, program);
  const host = node.hostFacts?.name ?? 'The host';
  const path = shown(program.text);
  if (facts.exists === false) {
    const isReported = isCheck(command) && compareVersions(target, REPORTED_SINCE) >= 0 && !endsEarly(node);
    return {
      message: `${host} has no ${path}: keepalived ${lossOf(command)}${isReported ? '' : ', which the log alone tells'}. Install it there, or correct the path.`,
      origin,
      reportedByKeepalived: isReported,
      withoutLine: true,
    };
  }
  if (facts.executable === false) {
    return {
      message: `${path} cannot be executed on ${host}: keepalived ${lossOf(command)}, which the log alone tells. Make it executable: chmod 755 ${path}.`,
      origin,
    };
  }
  if (facts.runnable !== false || compareVersions(target, NO_SHELL_SINCE) < 0) return undefined;
  return {
    message: `${path} on ${host} has no #! line, so that the kernel cannot start it. A keepalived that was built with libmagic hands it to a shell; any other cannot run it${isCheck(command) ? ', and takes that for a success' : ''}. Begin it with #!/bin/sh or what it is written in.`,
    origin,
  };
}

function isCheck({ statement }: Command): boolean {
  return statement.path === 'vrrp_script/script';
}
