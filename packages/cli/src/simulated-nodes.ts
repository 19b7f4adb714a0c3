import { type ClusterModel, clusterModel, type NodeInput, type Segments } from '@kalint/failover';
import { type ConfigurationNode, findClusters, loadNodes, makeCluster } from '@kalint/linter';
import type { SourceFile, Version } from '@kalint/parser';
import { NEWEST_VERSION } from '@kalint/parser/catalogue';
import { describeClusters } from './commands/describe-clusters.ts';
import type { ConfiguredInputs } from './configuration.ts';
import { Failure } from './failure.ts';
import { isFolder } from './inputs.ts';
import { writeStderr } from './output.ts';

/**
 * The cluster that a command line names, ready to be simulated: a file for each node, a folder with the files of one cluster,
 * or one file with `@id` lines.
 * @throws Failure where it would be no simulation of a cluster: one node, a foreign file, a missing include, nothing in common
 */
export function simulatedCluster(paths: readonly string[], configured: ConfiguredInputs): ClusterModel {
  const inputs = filesOfCluster(paths, configured);
  const nodes = makeCluster(inputs.flatMap((file) => nodesOf(file, configured))).nodes;
  if (nodes.length < 2) {
    const names = inputs.map(({ path }) => path).join(', ');
    throw new Failure(
      `a simulation needs at least two nodes, and ${names} is one: name a file for each node, or one file with @id lines`,
    );
  }
  return modelOfNodes(nodes, configured.settings(inputs[0]?.path ?? '').target ?? NEWEST_VERSION);
}

/**
 * The model of nodes that are meant to be one cluster.
 * @param segments interfaces that are on one wire, where their names do not tell
 * @throws Failure where it would be no simulation of a cluster: a foreign file, a missing include, nothing in common
 */
export function modelOfNodes(nodes: readonly ConfigurationNode[], target: Version, segments?: Segments): ClusterModel {
  failOn(nodes.flatMap(whyUnusable));
  const model = clusterModel(nodes.map(nodeInput), target, { ...(segments && { segments }) });
  const alone = nodesAlone(model);
  if (alone.length === nodes.length) {
    throw new Failure(
      `${alone.join(', ')} have nothing in common, neither a virtual address nor a virtual_router_id on one network: name the files of one cluster`,
    );
  }
  if (alone.length > 0) writeStderr(`kalint: ${alone.join(', ')}: nothing in common with the other nodes`);
  return model;
}

function filesOfCluster(paths: readonly string[], { inputs, settings }: ConfiguredInputs): readonly SourceFile[] {
  const found = findClusters(inputs, settings);
  const folders = paths.filter(isFolder);
  if (found.templates.length > 0 && folders.length === 0) {
    throw new Failure(
      `${found.templates.join(', ')}: a template, and what the values will be is not known; render it first`,
    );
  }
  if (folders.length === 0 || inputs.length < 2) return inputs;
  const where = folders.join(', ');
  const [cluster, another] = found.clusters;
  if (cluster === undefined) {
    throw new Failure(
      `no two of the ${inputs.length} configurations in ${where} share a virtual address: name the files of one cluster`,
    );
  }
  if (another !== undefined) throw new Failure(`${describeClusters(found, where)}\nname the files of one of them`);
  if (cluster.paths.length < inputs.length) writeStderr(`kalint: ${describeClusters(found, where)}`);
  return inputs.filter(({ path }) => cluster.paths.includes(path));
}

function nodesOf(file: SourceFile, { settings }: ConfiguredInputs): ConfigurationNode[] {
  const { target = NEWEST_VERSION, host, factsOf, configId, configIds, limits } = settings(file.path);
  return loadNodes(file, { target, host, factsOf, configId, configIds, limits });
}

/** Why a node cannot be simulated: lines for a person. */
function whyUnusable({ path, binding, expansion }: ConfigurationNode): string[] {
  const missing = expansion.problems.flatMap((problem) => {
    if (problem.code === 'include-unreadable') {
      return [`${path}: the include ${problem.path} cannot be read: ${problem.reason}`];
    }
    if (problem.code !== 'include-unmatched') return [];
    return [`${path}: ${problem.keyword} ${problem.pattern} matches no file, so what this node reads is not known`];
  });
  if (missing.length > 0) return missing;
  if (binding.statements.length === 0)
    return [`${path} is no keepalived configuration: it has no block that keepalived knows`];
  return binding.model.vrrpInstances.length === 0 ? [`${path} has no vrrp_instance: there is nothing to simulate`] : [];
}

function failOn(problems: readonly string[]): void {
  if (problems.length > 0) throw new Failure([...new Set(problems)].join('\n'));
}

function nodeInput({ name, binding, hostFacts }: ConfigurationNode): NodeInput {
  const addresses = Object.entries(hostFacts?.interfaces ?? {}).flatMap(([device, facts]) =>
    facts.addresses === undefined ? [] : [[device, facts.addresses.map(withoutPrefix)] as const],
  );
  return { name, binding, ...(addresses.length > 0 && { addresses: Object.fromEntries(addresses) }) };
}

function withoutPrefix(address: string): string {
  return address.replace(/\/.*$/, '');
}

/** Names of the nodes that share neither an address nor a virtual router with any other. */
function nodesAlone({ nodes }: ClusterModel): string[] {
  const keys = nodes.map(({ interfaces, instances }) => [
    ...instances.flatMap(({ addresses }) => addresses.map(({ address }) => address)),
    ...instances.flatMap(({ interface: own, virtualRouterId, family }) =>
      own === undefined ? [] : [`${interfaces[own]?.wire} ${virtualRouterId} ${family}`],
    ),
  ]);
  return nodes.flatMap(({ name }, n) => {
    const others = new Set(keys.flatMap((list, other) => (other === n ? [] : list)));
    return keys[n]?.some((key) => others.has(key)) ? [] : [name];
  });
}
