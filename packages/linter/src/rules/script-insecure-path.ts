import { compareVersions, type Version } from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { type CommandPart, partOrigin } from '../facts/command-words.ts';
import { type Command, commandsRun, lossOf, runsAsRoot, scriptSecurity } from '../facts/commands.ts';
import { oncePerPlace } from '../facts/once.ts';
import { shown } from '../facts/wording.ts';
import { isAsWritten } from '../facts/written.ts';

/** From this release on a link on the way to a script of root counts as insecure (notify.c:check_security). */
const REFUSES_LINKS_SINCE: Version = '2.3.0';
/** Folders that are links where /usr is merged, as it is on current distributions. */
const MERGED = /^\/(?:s?bin|lib(?:64)?)\//;
/** Folders that belong to users, or where each user may create files. */
const OPEN_FOLDER = /^(?:\/home\/[^/]+|\/tmp|\/var\/tmp|\/dev\/shm)\//;

export default defineRule({
  meta: {
    id: 'script-insecure-path',
    summary: 'A script that runs as root from where keepalived does not trust it.',
    severity: 'warning',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'partly',
    sources: [
      'keepalived.conf(5), Global definitions',
      'notify.c: check_script_secure, check_security',
      'acassen/keepalived#842',
      'acassen/keepalived#1372',
      'acassen/keepalived#2438',
    ],
  },
  check: (context) => ({
    end: () => {
      const { node, target } = context;
      const report = oncePerPlace(context.report);
      for (const command of commandsRun(node, target)) {
        const [program] = command.parts;
        if (program === undefined || runsAsRoot(command, node) === 'no') continue;
        if (causeAt(node, command.word.origin) !== undefined) continue;
        const finding =
          declared(command, program, node) ?? link(command, program, context) ?? open(command, program, node);
        if (finding !== undefined) report(finding);
      }
    },
  }),
});

/** What is declared of the file: owner, and who may write. */
function declared(command: Command, program: CommandPart, node: ConfigurationNode): Finding | undefined {
  const facts = node.hostFacts?.scripts?.[program.text];
  if (facts === undefined || facts.exists === false) return undefined;
  const path = shown(program.text);
  const isForeign = facts.owner !== undefined && facts.owner !== 'root';
  if (!isForeign && facts.writableByOthers !== true) return undefined;
  const why = isForeign
    ? `${path} belongs to ${facts.owner} on ${node.hostFacts?.name}`
    : `on ${node.hostFacts?.name} somebody other than root may write to ${path} or to a folder on its path`;
  return {
    message: `${command.name} runs as root, but ${why}: ${effect(command, node)}. Let the file and all folders above it belong to root, with mode 755, or run it as another user.`,
    origin: partOrigin(command.word, program),
  };
}

function effect(command: Command, node: ConfigurationNode): string {
  if (scriptSecurity(node) === undefined) return 'whoever can change it is root there';
  return `under script security keepalived ${lossOf(command)}`;
}

/** `/bin/true` */
function link(command: Command, program: CommandPart, { target, distribution }: FileRuleContext): Finding | undefined {
  if (compareVersions(target, REFUSES_LINKS_SINCE) < 0 || !MERGED.test(program.text)) return undefined;
  const better = `/usr${program.text}`;
  const folder = program.text.slice(0, program.text.indexOf('/', 1));
  // Only of a distribution is it certain where its programs are.
  const fix = distribution === undefined ? undefined : replaceProgram(command, program, better);
  return {
    message: `From ${REFUSES_LINKS_SINCE} on a script of root must not be reached through a link, and ${folder} is one to /usr${folder} on most distributions: there keepalived ${lossOf(command)}. Write ${shown(better)}.`,
    origin: partOrigin(command.word, program),
    // Whether it is a link there, a file cannot show.
    ...(distribution === undefined && { severity: 'info' as const }),
    ...(fix && { fix }),
  };
}

function replaceProgram({ word }: Command, program: CommandPart, better: string): Fix | undefined {
  if (!isAsWritten(word) || program.quoted) return undefined;
  const { start, end } = partOrigin(word, program);
  return { kind: 'suggestion', title: `Write ${better}`, edits: [{ start, end, text: better }] };
}

/** A folder that is not root's, as its name tells. */
function open(command: Command, program: CommandPart, node: ConfigurationNode): Finding | undefined {
  const folder = OPEN_FOLDER.exec(program.text)?.[0].slice(0, -1);
  const facts = node.hostFacts?.scripts?.[program.text];
  if (folder === undefined || (facts?.owner === 'root' && facts.writableByOthers === false)) return undefined;
  const isHome = folder.startsWith('/home/');
  const whose = isHome ? 'which as a rule belongs to that user' : 'where every user may create files';
  const then = isHome
    ? scriptSecurity(node) === undefined
      ? 'who can replace the script is root on this host'
      : `script security then disables it, and keepalived ${lossOf(command)}`
    : 'whoever creates the file first, when it is not there, decides what keepalived runs';
  return {
    message: `${command.name} may run as root, from ${folder}, ${whose}: ${then}. Move it to a folder of root, such as /etc/keepalived, or run it as another user.`,
    origin: partOrigin(command.word, program),
  };
}
