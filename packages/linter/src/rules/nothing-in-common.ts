import type { Origin, VrrpInstance } from '@kalint/parser';
import type { Cluster } from '../cluster/cluster.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { instanceFamily } from '../facts/instance-family.ts';
import { listOf } from '../facts/wording.ts';

export default defineRule({
  meta: {
    id: 'nothing-in-common',
    summary: 'A node of a cluster has no virtual router that another node has, too.',
    severity: 'error',
    scope: 'cluster',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['RFC 5798, 1.1', 'vrrp.c:vrrp_check_packet'],
  },
  check: (context) => {
    const { nodes } = context.cluster;
    if (nodes.length < 2) return;
    for (const node of nodes.filter((one) => instancesOf(one).length === 0)) checkEmpty(node, context);
    checkStrangers(context);
  },
});

/** A node without any virtual router. Of the ids of one file nobody has said that each is a node of the cluster. */
function checkEmpty(node: ConfigurationNode, { cluster, report }: ClusterRuleContext): void {
  if (node.configId !== undefined && !node.idIsChosen) return;
  const rest = listOf(
    cluster.nodes.filter((other) => other !== node).map(({ name }) => name),
    'and',
  );
  const isUnknown = !node.expansion.complete;
  const what = isUnknown ? 'no vrrp_instance in what can be read of it' : 'no vrrp_instance';
  const advice = isUnknown
    ? 'It includes files that are not here: look at it where they are.'
    : 'Correct its vrrp_instance, or leave this file out if it belongs to no node of the cluster.';
  report({
    message: `${node.name} has ${what}, so it cannot be compared with ${rest}: as it stands, it takes over no address when they fail. ${advice}`,
    origin: beginningOf(node),
    ...(isUnknown && { severity: 'warning' }),
  });
}

/** Nodes with virtual routers, but none that another node has. Where all are strangers, the first is the one to compare with. */
function checkStrangers({ cluster, report }: ClusterRuleContext): void {
  const members = cluster.nodes.filter((node) => instancesOf(node).length > 0);
  const strangers = members.filter((node) => !members.some((other) => other !== node && share(node, other, cluster)));
  const judged = strangers.length === members.length ? strangers.slice(1) : strangers;
  for (const node of judged) {
    const others = members.filter((other) => other !== node);
    const names = listOf(
      others.map(({ name }) => name),
      'and',
    );
    const isUnknown = [node, ...others].some(({ expansion }) => !expansion.complete);
    const may = isUnknown ? 'in what can be read here ' : '';
    report({
      message: `${node.name} has no virtual router in common with ${names}: ${may}neither an address nor a virtual_router_id is the same. Nobody takes over its addresses when it fails. Give its vrrp_instance the address and the virtual_router_id of the others, or leave this file out if it belongs to another cluster.`,
      origin: placeOf(node),
      related: others.map((other) => ({ origin: placeOf(other), message: describe(other) })),
      ...(isUnknown && { severity: 'warning' }),
    });
  }
}

function share(node: ConfigurationNode, other: ConfigurationNode, { virtualRouters }: Cluster): boolean {
  const arePaired = virtualRouters.some(({ members }) =>
    [node, other].every((one) => members.some((member) => member.node.name === one.name)),
  );
  return arePaired || instancesOf(node).some((one) => instancesOf(other).some((two) => haveSameId(one, two)));
}

/** What cannot be read of an instance may be the same. */
function haveSameId(one: VrrpInstance, two: VrrpInstance): boolean {
  const families = [instanceFamily(one), instanceFamily(two)];
  const areFamiliesEqual = families.includes(undefined) || families[0] === families[1];
  const ids = [one.virtualRouterId?.value, two.virtualRouterId?.value];
  return areFamiliesEqual && (ids.includes(undefined) || ids[0] === ids[1]);
}

function describe(node: ConfigurationNode): string {
  const ids = instancesOf(node).flatMap(({ virtualRouterId }) => virtualRouterId?.value ?? []);
  return `${node.name} has virtual_router_id ${listOf(ids.map(String), 'and')}`;
}

function instancesOf({ binding }: ConfigurationNode): readonly VrrpInstance[] {
  return binding.model.vrrpInstances;
}

function placeOf(node: ConfigurationNode): Origin {
  return instancesOf(node)[0]?.statement.word.origin ?? beginningOf(node);
}

/** The first word of a node's file; where it has none, its start. */
function beginningOf({ expansion, path }: ConfigurationNode): Origin {
  const file = expansion.files.find((one) => one.path === path) ?? expansion.files[0];
  const word = expansion.lines.flatMap(({ words }) => words).find(({ origin }) => origin.file === file);
  if (word !== undefined) return word.origin;
  if (file === undefined) throw new Error('a node has read its own file at least');
  return { file, start: 0, end: 0 };
}
