import { lint } from '@kalint/linter';
import type { ExitStatus } from '../failure.ts';
import { readInputs } from '../inputs.ts';
import { finishLint, type LintCommandOptions, lintSettings } from './run-lint.ts';

/** Files of one cluster can each be right and still not fit together. */
const CLUSTER_HINT = 'Are these the nodes of one cluster? kalint cluster looks at them side by side.';

/** `kalint [lint] [PATH...]` */
export async function lintCommand(paths: readonly string[], options: LintCommandOptions): Promise<ExitStatus> {
  const settings = lintSettings(options);
  const inputs = await readInputs(paths.length > 0 ? paths : ['.'], options.stdinFilename);
  const task = inputs.length > 1 ? { inputs, settings, hint: CLUSTER_HINT } : { inputs, settings };
  return finishLint(lint(inputs, settings), task, options);
}
