import { type ClusterInput, findClusters, lint } from '@kalint/linter';
import { expand } from '@kalint/parser';
import { NEWEST_VERSION } from '@kalint/parser/catalogue';
import {
  type ConfigurationOptions,
  type ConfiguredInputs,
  readConfigured,
  readConfiguredClusters,
} from '../configuration.ts';
import { type ExitStatus, Failure } from '../failure.ts';
import { isFolder } from '../inputs.ts';
import { writeStderr } from '../output.ts';
import { describeClusters } from './describe-clusters.ts';
import { type LintCommandOptions, runLint } from './run-lint.ts';

/** `kalint cluster [PATH...]` */
export async function clusterCommand(paths: readonly string[], options: LintCommandOptions): Promise<ExitStatus> {
  const configured = await readClusters(paths, options);
  const { clusters } = configured;
  return runLint({ ...configured, check: (files, settings) => lint(files, settings, clusters) }, options);
}

/** Reads what is named, else all clusters of the configuration. @throws Failure where nothing can be compared */
export function readClusters(paths: readonly string[], options: ConfigurationOptions): Promise<ConfiguredInputs> {
  return paths.length === 0 ? readConfiguredClusters(options) : readGiven(paths, options);
}

/** Reads what is named: the nodes of one cluster, or folders, whose files are grouped. @throws Failure where nothing can be compared */
async function readGiven(paths: readonly string[], options: ConfigurationOptions): Promise<ConfiguredInputs> {
  const configured = await readConfigured(paths, options);
  const { inputs } = configured;
  if (!hasSeveralNodes(configured)) {
    const names = inputs.map(({ path }) => path).join(', ');
    throw new Failure(
      `a cluster needs at least two nodes, and ${names} is one: name a file for each node, or one file with @id lines`,
    );
  }
  const folders = paths.filter(isFolder);
  return { ...configured, clusters: folders.length === 0 ? [oneCluster(configured)] : grouped(configured, folders) };
}

/** Each file is a node at least; a file whose lines begin with @id is one for each id, unless a single id is asked for. */
function hasSeveralNodes({ inputs, settings }: Pick<ConfiguredInputs, 'inputs' | 'settings'>): boolean {
  const [first, second] = inputs;
  if (first === undefined || second !== undefined) return second !== undefined;
  const { configId, host, target = NEWEST_VERSION } = settings(first.path);
  return configId === undefined && expand(first, { target, ...(host && { host }) }).configIds.length > 0;
}

/** All files as one cluster. @throws Failure where there is a template among them */
function oneCluster({ inputs, settings, clusters }: ConfiguredInputs): ClusterInput {
  const { templates } = findClusters(inputs, settings);
  const [first, ...more] = templates;
  if (first !== undefined) {
    const are = more.length === 0 ? `${first} is a template` : `${templates.join(', ')} are templates`;
    throw new Failure(`${are}: what the values will be is not known, so they cannot be compared; render them first`);
  }
  return clusterOf(
    inputs.map(({ path }) => path),
    { inputs, clusters },
  );
}

/** The files as clusters, by the addresses they share; how that came out is said. @throws Failure where no two share any */
function grouped({ inputs, settings, clusters }: ConfiguredInputs, folders: readonly string[]): ClusterInput[] {
  const found = findClusters(inputs, settings);
  const where = folders.join(', ');
  if (found.clusters.length === 0) {
    const count = `the ${inputs.length} configurations in ${where}`;
    throw new Failure(
      `no two of ${count} share a virtual address, so nothing shows which of them belong together: name the files of one cluster`,
    );
  }
  writeStderr(`kalint: ${describeClusters(found, where)}`);
  return found.clusters.map(({ paths }) => clusterOf(paths, { inputs, clusters }));
}

/** Files as one cluster; a difference is meant where a configured cluster that one of them belongs to says so. */
function clusterOf(paths: readonly string[], { inputs, clusters }: Pick<ConfiguredInputs, 'inputs' | 'clusters'>) {
  const nodes = inputs.filter(({ path }) => paths.includes(path)).map((file) => ({ file }));
  const configured = clusters.filter((cluster) => cluster.nodes.some(({ file }) => paths.includes(file.path)));
  return { nodes, intended: configured.flatMap(({ intended = [] }) => intended) };
}
