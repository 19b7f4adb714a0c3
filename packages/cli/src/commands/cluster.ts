import { lintCluster } from '@kalint/linter';
import { expand } from '@kalint/parser';
import { type ExitStatus, Failure } from '../failure.ts';
import { readInputs } from '../inputs.ts';
import { finishLint, type LintCommandOptions, type LintTask, lintSettings } from './run-lint.ts';

/** `kalint cluster PATH...` */
export async function clusterCommand(paths: readonly string[], options: LintCommandOptions): Promise<ExitStatus> {
  const settings = lintSettings(options);
  const inputs = await readInputs(paths, options.stdinFilename);
  if (!hasSeveralNodes({ inputs, settings })) {
    const names = inputs.map(({ path }) => path).join(', ');
    throw new Failure(
      `a cluster needs at least two nodes, and ${names} is one: name a file for each node, or one file with @id lines`,
    );
  }
  return finishLint(lintCluster(inputs, settings), { inputs, settings }, options);
}

/** Each file is a node at least; a file whose lines begin with @id is one for each id, unless a single id is asked for. */
function hasSeveralNodes({ inputs, settings }: LintTask): boolean {
  const [first, second] = inputs;
  if (first === undefined || second !== undefined) return second !== undefined;
  return (
    settings.configId === undefined &&
    expand(first, { host: settings.host, target: settings.target }).configIds.length > 0
  );
}
