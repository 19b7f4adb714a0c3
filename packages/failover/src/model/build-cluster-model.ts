import type { Binding, Version } from '@kalint/parser';
import type { ClusterModel } from './cluster-model.ts';
import { findSources } from './find-sources.ts';
import { type NodeDraft, readNode } from './read-node.ts';
import { connect, type Segments } from './wires.ts';

/** A node to take into the model. */
export interface NodeInput {
  /** Name for people; different for each node. */
  readonly name: string;
  /** What the node's keepalived reads, bound for the target. */
  readonly binding: Binding;
  /** Addresses of the host by interface, without prefix, where they are known: they decide ties and unicast. */
  readonly addresses?: Readonly<Record<string, readonly string[]>>;
}

export interface ClusterModelOptions {
  /** Interfaces that are on one wire, by the wire's name. Default: those of the same name, or of the same addresses. */
  readonly segments?: Segments;
}

/** The model of the nodes' configurations at a release. Never throws: why a daemon cannot run is in `refusal`. */
export function clusterModel(
  nodes: readonly NodeInput[],
  target: Version,
  options: ClusterModelOptions = {},
): ClusterModel {
  const drafts = nodes.map((node): NodeDraft => readNode(node.name, node.binding, target, node.addresses));
  const sourced = findSources(drafts);
  const { wires, wireOf } = connect(sourced, options.segments ?? {});
  return {
    target,
    wires,
    nodes: sourced.map((node, n) => ({
      ...node,
      interfaces: node.interfaces.map((one, i) => ({ ...one, wire: wireOf(n, i) })),
    })),
  };
}
