import { normalize } from 'node:path';
import type { ClusterModel, Segments } from '@kalint/failover';
import { type ConfigurationNode, findClusters, loadNodes } from '@kalint/linter';
import { readTextFile } from '@kalint/linter/node';
import { NEWEST_VERSION } from '@kalint/parser/catalogue';
import { type ConfigurationOptions, type ConfiguredInputs, readConfigured } from '../configuration.ts';
import { Failure } from '../failure.ts';
import { modelOfNodes } from '../simulated-nodes.ts';
import { targetOf } from '../target.ts';
import { findNode, namesOf } from './names.ts';
import type { Head, NamedEnd, NamedNode } from './read-head.ts';
import type { YamlNode, YamlReader } from './yaml-reader.ts';

/** What the command line says of configurations. */
export type ReadingOptions = Pick<ConfigurationOptions, 'config' | 'target'>;

/**
 * The model of the cluster that a file of expectations names; undefined where something is wrong, which is then among the
 * reader's problems.
 * @throws Failure with all that is wrong in a configuration of kalint
 */
export async function loadModel(
  reader: YamlReader,
  head: Head,
  options: ReadingOptions,
): Promise<ClusterModel | undefined> {
  attempt(reader, head.targetPlace, () => targetOf(head.target));
  for (const { path, place } of head.nodes) {
    const source = readTextFile(path);
    if ('reason' in source) reader.problem(place, `${path} cannot be read: ${source.reason}`);
  }
  if (reader.problems.length > 0) return undefined;
  const target = options.target ?? head.target;
  const paths = head.nodes.map(({ path }) => path);
  const configured = await readConfigured(paths, { ...options, ...(target !== undefined && { target }) });
  const nodes = head.nodes.flatMap((node) => attempt(reader, node.place, () => loadNode(node, configured)) ?? []);
  if (reader.problems.length > 0) return undefined;
  const release = configured.settings(paths[0] ?? '').target ?? NEWEST_VERSION;
  const model = attempt(reader, head.cluster, () => modelOfNodes(nodes, release, segmentsOf(head.ends)));
  if (model !== undefined) for (const end of head.ends) checkEnd(reader, end, model);
  return model;
}

/** What another part of kalint refuses is said with the place in the file that asked for it. */
function attempt<T>(reader: YamlReader, place: YamlNode, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return reader.problem(place, error.message.replaceAll('\n', '; '));
  }
}

/** @throws Failure for a template, an ignored file, and ids that do not say which node is meant */
function loadNode({ name, path, configId }: NamedNode, { inputs, settings }: ConfiguredInputs): ConfigurationNode {
  const file = inputs.find((input) => normalize(input.path) === normalize(path));
  if (file === undefined) throw new Failure(`${path} is left out by the configuration of kalint`);
  if (findClusters([file], settings).templates.length > 0) {
    throw new Failure(`${path} is a template: what the values will be is not known; render it first`);
  }
  const { target = NEWEST_VERSION, host, factsOf, configIds } = settings(file.path);
  const all = loadNodes(file, { target, host, factsOf, configIds });
  const ids = all.flatMap((node) => node.configId ?? []);
  const hint = `write { file: …, configId: ${ids.join(' or ')} }`;
  if (configId === undefined && all.length > 1 && ids.length > 1) {
    throw new Failure(`${path} has lines for several nodes: ${hint}`);
  }
  if (configId !== undefined && !ids.includes(configId)) {
    throw new Failure(`${path} has no lines for @${configId}: ${ids.length === 0 ? 'it has no @id lines' : hint}`);
  }
  const node = all.find((one) => one.configId === configId) ?? all[0];
  if (node === undefined) throw new Failure(`${path} is no keepalived configuration`);
  return { ...node, name };
}

function segmentsOf(ends: readonly NamedEnd[]): Segments | undefined {
  const segments = new Map<string, (readonly [string, string])[]>();
  for (const { segment, node, interface: name } of ends) {
    segments.set(segment, [...(segments.get(segment) ?? []), [node, name]]);
  }
  return segments.size === 0 ? undefined : Object.fromEntries(segments);
}

function checkEnd(
  reader: YamlReader,
  { node, interface: name, nodePlace, place }: NamedEnd,
  model: ClusterModel,
): void {
  const n = findNode(reader, nodePlace, node, model);
  const interfaces = namesOf(n === undefined ? [] : (model.nodes[n]?.interfaces ?? []));
  if (n !== undefined && !interfaces.includes(name)) {
    reader.unknown(place, name, `an interface of ${node}`, interfaces);
  }
}
