import { lint } from '@kalint/linter';
import { readConfigured } from '../configuration.ts';
import { EXIT, type ExitStatus } from '../failure.ts';
import { refuseMistypedCommand } from '../mistyped-command.ts';
import { type LintCommandOptions, runLint } from './run-lint.ts';

/** Files of one cluster can each be right and still not fit together. */
const CLUSTER_HINT = 'Are these the nodes of one cluster? kalint cluster looks at them side by side.';

/** Options of `kalint lint`, as they were written. */
export interface LintOnlyOptions extends LintCommandOptions {
  readonly changed?: boolean;
  /** Commands that the first path could have been meant for; none where it can only be a path. */
  readonly commands?: readonly string[];
}

/** `kalint [lint] [PATH...]` */
export async function lintCommand(paths: readonly string[], options: LintOnlyOptions): Promise<ExitStatus> {
  refuseMistypedCommand(paths[0], options.commands ?? []);
  const named = options.changed ? await configurationsOf(paths) : paths;
  if (named.length === 0 && options.changed) return EXIT.clean;
  const configured = await readConfigured(named.length > 0 ? named : ['.'], options);
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

/** The configurations that changed files belong to. */
async function configurationsOf(paths: readonly string[]): Promise<readonly string[]> {
  const { readChanged } = await import('../changed-files.ts');
  return readChanged(paths).configurations;
}
