import { lint } from '@kalint/linter';
import { readConfigured } from '../configuration.ts';
import type { ExitStatus } from '../failure.ts';
import { type LintCommandOptions, runLint } from './run-lint.ts';

/** Files of one cluster can each be right and still not fit together. */
const CLUSTER_HINT = 'Are these the nodes of one cluster? kalint cluster looks at them side by side.';

/** `kalint [lint] [PATH...]` */
export async function lintCommand(paths: readonly string[], options: LintCommandOptions): Promise<ExitStatus> {
  const configured = await readConfigured(paths.length > 0 ? paths : ['.'], options);
  const { inputs, clusters } = configured;
  const isHintDue = inputs.length > 1 && clusters.length === 0;
  return runLint(
    {
      ...configured,
      check: (files, settings) => lint(files, settings, clusters),
      ...(isHintDue && { hint: CLUSTER_HINT }),
    },
    options,
  );
}
