import { lintCluster } from '@kalint/linter';
import { expand } from '@kalint/parser';
import { NEWEST_VERSION } from '@kalint/parser/catalogue';
import { type ConfiguredInputs, readConfigured } from '../configuration.ts';
import { type ExitStatus, Failure } from '../failure.ts';
import { type LintCommandOptions, runLint } from './run-lint.ts';

/** `kalint cluster PATH...` */
export async function clusterCommand(paths: readonly string[], options: LintCommandOptions): Promise<ExitStatus> {
  const configured = await readConfigured(paths, options);
  const { inputs } = configured;
  if (!hasSeveralNodes(configured)) {
    const names = inputs.map(({ path }) => path).join(', ');
    throw new Failure(
      `a cluster needs at least two nodes, and ${names} is one: name a file for each node, or one file with @id lines`,
    );
  }
  return runLint({ ...configured, check: lintCluster }, options);
}

/** Each file is a node at least; a file whose lines begin with @id is one for each id, unless a single id is asked for. */
function hasSeveralNodes({ inputs, settings }: Pick<ConfiguredInputs, 'inputs' | 'settings'>): boolean {
  const [first, second] = inputs;
  if (first === undefined || second !== undefined) return second !== undefined;
  const { configId, host, target = NEWEST_VERSION } = settings(first.path);
  return configId === undefined && expand(first, { target, ...(host && { host }) }).configIds.length > 0;
}
