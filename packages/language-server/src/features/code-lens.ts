import {
  type Cluster,
  type ConfigurationNode,
  type InstancePriority,
  instancePriorities,
  priorityWithout,
  type RankedNode,
  ranking,
  type VirtualRouter,
} from '@kalint/linter';
import type { DocumentNode, Origin, Version } from '@kalint/parser';
import type { CodeLens } from 'vscode-languageserver-types';
import { toRange } from '../language/positions.ts';

/** The command that a lens runs when it is clicked: it shows the places where a thing is used. */
export const SHOW_REFERENCES = 'kalint.showReferences';

/** What lenses are made of. */
export interface CodeLensInput {
  readonly target: Version;
  readonly uri: string;
  readonly nodes: readonly ConfigurationNode[];
  readonly cluster: Cluster | undefined;
  /** The client knows the command that shows references. */
  readonly canShowReferences: boolean;
}

/** Above scripts, who tracks them and what their failure comes to; above instances, who is master. */
export function codeLenses(document: DocumentNode, input: CodeLensInput): CodeLens[] {
  const { path, lines } = document.source;
  const lenses = new Map<string, CodeLens>();
  for (const node of input.nodes) {
    for (const { origin, title, isScript } of [...scriptTitles(node, input), ...instanceTitles(node, input)]) {
      if (origin.file.path !== path || origin.via !== undefined) continue;
      const range = toRange(lines, origin);
      const command =
        isScript && input.canShowReferences
          ? { title, command: SHOW_REFERENCES, arguments: [input.uri, range.start] }
          : { title, command: '' };
      lenses.set(`${origin.start} ${title}`, { range, command });
    }
  }
  return [...lenses.values()].sort((a, b) => a.range.start.line - b.range.start.line);
}

interface Title {
  readonly origin: Origin;
  readonly title: string;
  readonly isScript: boolean;
}

function scriptTitles(node: ConfigurationNode, input: CodeLensInput): Title[] {
  const { vrrpScripts, vrrpInstances, vrrpSyncGroups } = node.binding.model;
  const owners = [...vrrpInstances, ...vrrpSyncGroups];
  return vrrpScripts.flatMap((script): Title[] => {
    const name = script.name?.value;
    const origin = script.name?.origin;
    if (name === undefined || origin === undefined) return [];
    const count = owners.filter(({ trackScripts }) => trackScripts.some((entry) => entry.script?.value.name === name));
    const instances = count.filter((owner) => vrrpInstances.some((instance) => instance === owner)).length;
    const groups = count.length - instances;
    const tracked = [
      ...(instances > 0 ? [`${instances} instance${instances === 1 ? '' : 's'}`] : []),
      ...(groups > 0 ? [`${groups} sync group${groups === 1 ? '' : 's'}`] : []),
    ];
    const title = tracked.length === 0 ? 'tracked by nothing' : `tracked by ${tracked.join(' and ')}`;
    const effects = effectsOf(name, node, input).map((effect) => ({ origin, title: effect, isScript: false }));
    return [{ origin, title, isScript: true }, ...effects];
  });
}

/** "VI_1: weight −20, 100 → 80; lb02 has 90 and takes over". */
function effectsOf(script: string, node: ConfigurationNode, { target, cluster }: CodeLensInput): string[] {
  return instancePriorities(node, target).flatMap((priority): string[] => {
    const entry = priority.weights.find(({ kind, name }) => kind === 'script' && name === script);
    if (entry === undefined) return [];
    const now = priorityWithout(priority, entry);
    const weight = entry.weight < 0 ? `−${-entry.weight}` : `+${entry.weight}`;
    const name = priority.instance.name?.value ?? 'the instance';
    const change = `${name}: weight ${weight}, ${priority.healthy} → ${now} when it fails`;
    const outcome = outcomeOf(now, priority, node, routerOf(priority, node, cluster), target);
    return [outcome === undefined ? change : `${change}; ${outcome}`];
  });
}

function routerOf(
  { instance }: Pick<InstancePriority, 'instance'>,
  node: ConfigurationNode,
  cluster: Cluster | undefined,
): VirtualRouter | undefined {
  return cluster?.virtualRouters.find(({ members }) =>
    members.some((one) => isSame(one.node, node) && one.instance.name?.value === instance.name?.value),
  );
}

/** What the other nodes make of it; nothing is said where this node is not the master, or a sync group has a say. */
function outcomeOf(
  now: number,
  { healthy }: InstancePriority,
  node: ConfigurationNode,
  router: VirtualRouter | undefined,
  target: Version,
): string | undefined {
  const ranked = router === undefined ? undefined : ranking(router, target);
  const others = ranked?.filter((one) => !isSame(one.node, node)) ?? [];
  const [next] = others;
  if (next === undefined || next.priority >= healthy) return undefined;
  if ([node, next.node].some(({ binding }) => binding.model.vrrpSyncGroups.length > 0)) return undefined;
  const has = `${next.node.name} has ${next.priority}`;
  if (isHeldBack(next)) return `${has}, but takes nothing from a living master (nopreempt)`;
  return next.priority > now ? `${has} and takes over` : `${has}: the address does not move`;
}

/** A node with `nopreempt` takes nothing from a master that is alive; `state MASTER` switches that off. */
function isHeldBack({ instance }: RankedNode): boolean {
  return instance.nopreempt !== undefined && instance.state?.value !== 'MASTER';
}

function instanceTitles(node: ConfigurationNode, { cluster, target }: CodeLensInput): Title[] {
  return node.binding.model.vrrpInstances.flatMap((instance): Title[] => {
    const origin = instance.name?.origin;
    const router = routerOf({ instance }, node, cluster);
    if (origin === undefined || router === undefined || router.members.length < 2) return [];
    const others = router.members.filter((member) => !isSame(member.node, node)).map((member) => member.node.name);
    const id = instance.virtualRouterId?.value;
    const with_ = `virtual router ${id ?? '?'} with ${others.join(', ')}`;
    const [first, second] = ranking(router, target) ?? [];
    if (first === undefined || first.priority === second?.priority) return [{ origin, title: with_, isScript: false }];
    return [{ origin, title: `${with_}: ${first.node.name} is master (${first.priority})`, isScript: false }];
  });
}

function isSame(a: ConfigurationNode, b: ConfigurationNode): boolean {
  return a.path === b.path && a.configId === b.configId;
}
