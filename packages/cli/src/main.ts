import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { CommanderError } from 'commander';
import { hearSignals } from './end-on-signals.ts';
import { EXIT, type ExitStatus, explainError } from './failure.ts';
import { writeStderr, writeStdout } from './output.ts';
import { declareProgram } from './program/program.ts';

/** Folder of the rules' pages; the build puts them beside this file. */
const RULE_PAGES = new URL('./rules/', import.meta.url);
/** What a thread of `kalint lint` runs. */
const LINT_WORKER = new URL('../bin/lint-thread.js', import.meta.url);
/** What a thread of `kalint fmt` runs. */
const FORMAT_WORKER = new URL('../bin/format-thread.js', import.meta.url);

/** Runs the command line of this process. */
export async function start(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2));
  await hearSignals();
}

/** Runs in a thread of `kalint lint`. */
export async function startLintThread(): Promise<void> {
  await import('./lint-worker.ts');
}

/** Runs in a thread of `kalint fmt`. */
export async function startFormatThread(): Promise<void> {
  await import('./format-worker.ts');
}

let ran: string | undefined;

/** The command that has run, or runs; undefined where the command line names none that can. */
export function ranCommand(): string | undefined {
  return ran;
}

/** Never throws; what went wrong is on standard error. */
async function main(args: readonly string[]): Promise<ExitStatus> {
  // The option is its variable: what is imported on use, and threads, see it there.
  if (args.includes('--debug')) process.env.KALINT_DEBUG = '1';
  try {
    return await run(args);
  } catch (error) {
    writeStderr(explainError(error, Boolean(process.env.KALINT_DEBUG)));
    return EXIT.failed;
  }
}

async function run(args: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.clean;
  let help = '';
  const finish = (outcome: ExitStatus) => {
    status = outcome;
  };
  const context = {
    version: version(),
    finish,
    rulePages: RULE_PAGES,
    formatWorker: FORMAT_WORKER,
    lintWorker: LINT_WORKER,
  };
  const showHelp = (text: string) => {
    help += text;
  };
  const program = declareProgram(context, { showHelp, showError: (text) => writeStderr(text.trimEnd()) }, args[0]);
  program.hook('preAction', (_, command) => {
    ran = command.name();
    const { includeRoot } = command.opts<{ includeRoot?: readonly string[] }>();
    if (includeRoot !== undefined) process.env.KALINT_INCLUDE_ROOT = includeRoot.join(delimiter);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) return EXIT.failed;
  }
  if (help !== '') await writeStdout(help);
  return status;
}

function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}
