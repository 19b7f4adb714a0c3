import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { EXIT, type ExitStatus, explainError } from './failure.ts';
import { surviveClosedPipes, writeStderr, writeStdout } from './output.ts';
import { declareProgram } from './program/program.ts';

/** Folder of the rules' pages; the build puts them beside this file. */
const RULE_PAGES = new URL('./rules/', import.meta.url);
/** What a thread of `kalint lint` runs; the build puts it beside this file. */
const LINT_WORKER = new URL('./lint-worker.js', import.meta.url);
/** What a thread of `kalint fmt` runs; the build puts it beside this file. */
const FORMAT_WORKER = new URL('./format-worker.js', import.meta.url);

surviveClosedPipes();
process.exitCode = await main(process.argv.slice(2));

/** Runs one command line. Never throws; what went wrong is on standard error. */
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
  const program = declareProgram(
    { version: version(), finish, rulePages: RULE_PAGES, formatWorker: FORMAT_WORKER, lintWorker: LINT_WORKER },
    {
      showHelp: (text) => {
        help += text;
      },
      showError: (text) => writeStderr(text.trimEnd()),
    },
  );
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
