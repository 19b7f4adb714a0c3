import { compareVersions, type Version, type VrrpTrackProcess, type Word } from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { oncePerPlace } from '../facts/once.ts';
import { isReached } from '../facts/reached.ts';
import { baseName } from '../facts/shell-syntax.ts';
import { shown } from '../facts/wording.ts';
import { isAsWritten } from '../facts/written.ts';

/** What the kernel keeps of the name of a process (TASK_COMM_LEN, less the NUL). */
const LONGEST_NAME_BYTES = 15;
/** From this release on parameters of a process can be given (track_process.c:check_params). */
const PARAMETERS_SINCE: Version = '2.0.16';

export default defineRule({
  meta: {
    id: 'track-process-name',
    summary: 'A `vrrp_track_process` with a name that no process can have.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: [
      'keepalived.conf(5), VRRP track processes',
      'track_process.c:check_process',
      'vrrp_parser.c:vrrp_tprocess_end_handler',
      'proc(5), /proc/pid/comm',
      'acassen/keepalived#1190',
      'acassen/keepalived#1265',
      'acassen/keepalived#1708',
    ],
  },
  check: ({ node, target, report: reportAny }) => ({
    end: () => {
      const report = oncePerPlace(reportAny);
      for (const tracked of node.binding.model.vrrpTrackProcesses) {
        const word = tracked.process?.statement.args[0]?.words[0];
        if (word === undefined || word.unknown || causeAt(node, word.origin) !== undefined) continue;
        if (!isReached(node, tracked.statement)) continue;
        const finding = comparesCommandLine(tracked) ? commandLine(word, target) : shortName(tracked, word);
        if (finding !== undefined) report(finding);
      }
    },
  }),
});

/** Any of these makes keepalived compare the command line. */
function comparesCommandLine({ process, fullCommand, paramMatch }: VrrpTrackProcess): boolean {
  return fullCommand !== undefined || paramMatch !== undefined || (process?.value.parameters ?? []).length > 0;
}

function shortName({ name }: VrrpTrackProcess, word: Word): Finding | undefined {
  const { text } = word;
  const isPath = text.startsWith('/');
  const isLong = bytes(text) > LONGEST_NAME_BYTES;
  if (!isPath && !isLong) return undefined;
  const what = isPath
    ? `${shown(text)} is a path, but keepalived compares it with the name of each process, which has none`
    : `${shown(text)} has ${bytes(text)} characters, but the kernel keeps ${LONGEST_NAME_BYTES} of the name of a process, and keepalived compares with those`;
  const meant = nameOf(text);
  const fix = meant === undefined ? undefined : replace(word, meant);
  return {
    message: `${what}: ${name === undefined ? 'it' : name.value} finds none, and takes the process for dead whatever runs. Write ${meant === undefined ? 'the name in /proc/PID/comm' : shown(meant)}, or full_command to compare the path as ps shows it.`,
    origin: word.origin,
    ...(fix && { fix }),
  };
}

/** `process "/usr/sbin/vsftpd /etc/one.conf"` with full_command. */
function commandLine(word: Word, target: Version): Finding | undefined {
  const [program, ...parameters] = word.text.split(/[ \t]+/);
  if (program === undefined || parameters.length === 0 || !program.startsWith('/')) return undefined;
  const canBeGiven = compareVersions(target, PARAMETERS_SINCE) >= 0;
  const fix = canBeGiven && /^[^"'\\#!{}]+$/.test(word.text) ? replace(word, word.text) : undefined;
  const advice = canBeGiven
    ? 'Write the parameters as words of their own, without quotes around all of it.'
    : `Parameters can be given from ${PARAMETERS_SINCE} on; before, write the program alone.`;
  return {
    message: `keepalived compares this as one word with the program of each command line, and that is ${shown(program)} without its parameters: it hardly ever finds one. ${advice}`,
    origin: word.origin,
    severity: 'warning',
    ...(fix && { fix }),
  };
}

/** What the kernel makes of the name of a program; undefined where a cut may fall inside a character or a parameter. */
function nameOf(text: string): string | undefined {
  const name = baseName(text);
  return /^[\x21-\x7e]+$/.test(name) && !/["'\\#!{}]/.test(name) && !/\s/.test(text)
    ? name.slice(0, LONGEST_NAME_BYTES)
    : undefined;
}

function replace(word: Word, text: string): Fix | undefined {
  if (!isAsWritten(word)) return undefined;
  const { start, end } = word.origin;
  return { kind: 'suggestion', title: `Write ${text}`, edits: [{ start, end, text }] };
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
