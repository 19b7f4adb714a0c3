import { existsSync } from 'node:fs';
import { normalize } from 'node:path';
import { type ClusterNode, diffNodes, findClusters, type NodeDiff } from '@kalint/linter';
import { expand } from '@kalint/parser';
import { NEWEST_VERSION } from '@kalint/parser/catalogue';
import { type ConfigurationOptions, type ConfiguredInputs, readConfigured } from '../configuration.ts';
import { EXIT, type ExitStatus, Failure } from '../failure.ts';
import { isFolder } from '../inputs.ts';
import { writeStderr, writeStdout } from '../output.ts';
import { diffText } from '../print/diff-text.ts';
import { STDOUT } from '../standard-stream.ts';
import { type ColourWish, coloursFor } from '../terminal.ts';

/** Options of `kalint diff`, as they were written. */
export interface DiffOptions extends ColourWish, Pick<ConfigurationOptions, 'config' | 'target'> {
  readonly json?: boolean;
}

/** `kalint diff NODE NODE`: status 1 where a difference is not meant. */
export async function diffCommand(names: readonly string[], options: DiffOptions): Promise<ExitStatus> {
  const wanted = names.map(nodeNamed);
  const folder = wanted.find(({ path }) => isFolder(path));
  if (folder !== undefined) throw new Failure(`${folder.path} is a folder: name the file of one node`);
  const configured = await readConfigured(
    wanted.map(({ path }) => path),
    options,
  );
  const nodes = wanted.map((one) => nodeOf(one, configured));
  const diff = diffNodes(nodes, configured.settings, intendedIn(nodes, configured));
  failUnlessPair(diff, nodes);
  for (const { filePath, isComplete } of diff.nodes) {
    if (!isComplete) writeStderr(`kalint: ${filePath} was not read to its end: what one node lacks is not shown`);
  }
  const text = options.json
    ? `${JSON.stringify(diff, undefined, 2)}\n`
    : diffText(diff, coloursFor(options, STDOUT.isTTY));
  await writeStdout(text);
  return diff.unintendedCount > 0 ? EXIT.findings : EXIT.clean;
}

/** A node as it is named on the command line. */
interface NamedNode {
  readonly path: string;
  readonly configId: string | undefined;
}

/** `FILE@ID`, unless a file is called so. */
function nodeNamed(name: string): NamedNode {
  const at = name.lastIndexOf('@');
  if (at < 1 || existsSync(name)) return { path: name, configId: undefined };
  return { path: name.slice(0, at), configId: name.slice(at + 1) };
}

/** @throws Failure for a template, an id that it does not name, and a file that the configuration leaves out */
function nodeOf({ path, configId }: NamedNode, { inputs, settings }: ConfiguredInputs): ClusterNode {
  const file = inputs.find((input) => normalize(input.path) === normalize(path));
  if (file === undefined) throw new Failure(`${path} cannot be compared`);
  const [template] = findClusters([file], settings).templates;
  if (template !== undefined) {
    throw new Failure(`${path} is a template: what the values will be is not known; render it first`);
  }
  if (configId === undefined) return { file };
  const { host, target = NEWEST_VERSION } = settings(file.path);
  const { configIds } = expand(file, { target, ...(host && { host }) });
  if (configIds.includes(configId)) return { file, configId };
  const known = configIds.length === 0 ? 'it has no @id lines' : `it has those of ${configIds.join(' and ')}`;
  throw new Failure(`${path} has no lines for @${configId}: ${known}`);
}

/** What a configured cluster with both files in it declares as meant. */
function intendedIn(nodes: readonly ClusterNode[], { clusters }: ConfiguredInputs): string[] {
  const paths = nodes.map(({ file }) => normalize(file.path));
  const both = clusters.filter((cluster) =>
    paths.every((path) => cluster.nodes.some(({ file }) => normalize(file.path) === path)),
  );
  return both.flatMap(({ intended = [] }) => intended);
}

/** @throws Failure where a name stands for several nodes, for the same one, or for no configuration at all */
function failUnlessPair(diff: NodeDiff, nodes: readonly ClusterNode[]): void {
  const empty = diff.nodes.find(({ isEmpty }) => isEmpty);
  if (empty !== undefined)
    throw new Failure(`${empty.filePath} is no configuration of keepalived: it has no statement`);
  for (const { file, configId } of nodes) {
    const here = diff.nodes.filter(({ filePath }) => filePath === file.path).flatMap((node) => node.configId ?? []);
    if (configId === undefined && here.length > 1) {
      throw new Failure(
        `${file.path} has lines for several nodes: write ${here.map((id) => `${file.path}@${id}`).join(' or ')}`,
      );
    }
  }
  const [one, other] = nodes;
  if (one?.file === other?.file && one?.configId === other?.configId) {
    throw new Failure(`${one?.file.path} is compared with itself: name two nodes`);
  }
}
