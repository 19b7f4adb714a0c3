import { resolve } from 'node:path';
import { DEFAULT_LIMITS, type LintReport, type Severity, templateOf } from '@kalint/linter';
import { expand, type SourceFile } from '@kalint/parser';
import { NEWEST_VERSION, type Version } from '@kalint/parser/catalogue';
import type { ConfiguredInputs } from '../configuration.ts';
import { Failure } from '../failure.ts';
import { writeStderr } from '../output.ts';
import { explainExit } from './explain-exit.ts';
import { type DaemonProgram, findProgram } from './find-program.ts';
import { mergeMessages, type PlacedMessage } from './merge-messages.ts';
import { type DaemonMessage, readOutput } from './read-output.ts';
import { runTest } from './run-test.ts';

/** Options that let keepalived test the files as well, as they were written. */
export interface WithKeepalivedOptions {
  readonly withKeepalived?: boolean;
  /** The program to ask; default: the one that is installed. */
  readonly keepalivedProgram?: string;
}

/** What keepalived is asked about. */
type Asked = Pick<ConfiguredInputs, 'inputs' | 'settings' | 'host' | 'stdin'>;

/**
 * Lets keepalived test each file, and puts what it says beside our findings. How each run ended is on standard error.
 * @throws Failure where keepalived cannot be asked
 */
export function addDaemonMessages(report: LintReport, asked: Asked, options: WithKeepalivedOptions): LintReport {
  const program = findProgram(options.keepalivedProgram);
  const files = asked.inputs.filter((file) => canBeTested(file, asked));
  sayDifferentRelease(program, files, asked);
  const messages = files.flatMap((file) => testFile(file, program, asked));
  const { report: merged, known, added } = mergeMessages(report, messages);
  writeStderr(
    `kalint: keepalived ${program.version} says ${count(known + added, 'thing')}: ${known} that kalint finds as well, ${added} of its own`,
  );
  return merged;
}

/** keepalived reads files, and neither standard input nor templates. */
function canBeTested(file: SourceFile, { stdin, settings }: Asked): boolean {
  const isTemplate = (settings(file.path).template ?? templateOf(file.path)) !== undefined;
  if (file.path !== stdin && !isTemplate) return true;
  const why = isTemplate ? 'it is a template; render it first' : 'it is standard input; write it to a file first';
  writeStderr(`kalint: keepalived -t does not run for ${file.path}: ${why}`);
  return false;
}

function sayDifferentRelease({ version }: DaemonProgram, files: readonly SourceFile[], { settings }: Asked): void {
  const targets = new Set(files.map(({ path }): Version => settings(path).target ?? NEWEST_VERSION));
  targets.delete(version);
  if (targets.size === 0) return;
  writeStderr(
    `kalint: keepalived ${version} is installed, while kalint looks at the files for ${[...targets].join(', ')}: they can differ in what they say; --target ${version} asks both about one release`,
  );
}

/** Tests a file as each node that it is for. */
function testFile(file: SourceFile, program: DaemonProgram, asked: Asked): PlacedMessage[] {
  const { configId, host, target = NEWEST_VERSION, limits } = asked.settings(file.path);
  const ids = configId === undefined ? expand(file, { target, ...(host && { host }) }).configIds : [configId];
  // With too many ids, kalint reads a file as the node that has none of them.
  const nodes = ids.length === 0 || ids.length > (limits?.ids ?? DEFAULT_LIMITS.ids) ? [undefined] : ids;
  return nodes.flatMap((id) => testNode(file, id, program, asked));
}

function testNode(
  file: SourceFile,
  configId: string | undefined,
  { path, version }: DaemonProgram,
  { host }: Asked,
): PlacedMessage[] {
  const { end, output } = runTest(path, file.path, configId);
  const { text, isFatal } = explainExit(end);
  const command = `keepalived -t -f ${file.path}${configId === undefined ? '' : ` -i ${configId}`}`;
  if (end.kind === 'not-started') throw new Failure(`${command}: ${text}`);
  writeStderr(`kalint: ${command}: ${text}`);
  const severity: Severity = isFatal ? 'error' : 'warning';
  const found = readOutput(output).map((message) => place(message, file, host, severity));
  const isCut = end.kind !== 'status' || (isFatal && found.length === 0);
  if (!isCut) return found;
  return [...found, { source: file, file: undefined, line: undefined, text: `(${version}) ${text}`, severity }];
}

/** Included files are named as the line that includes them does; one that is not found this way is told in the text. */
function place(message: DaemonMessage, file: SourceFile, host: Asked['host'], severity: Severity): PlacedMessage {
  if (message.file === undefined || resolve(message.file) === resolve(file.path)) {
    return { ...message, source: file, severity };
  }
  const [path] = host.match(message.file, file.path);
  const included = path === undefined ? undefined : host.read(path);
  if (included !== undefined && !('reason' in included)) return { ...message, source: included, severity };
  const text = `${message.text} (${message.file}, line ${message.line})`;
  return { file: undefined, line: undefined, text, source: file, severity };
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
