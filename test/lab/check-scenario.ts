import type { ClusterModel } from '@kalint/failover';
import { compareVersions, type Version } from '@kalint/parser';
import { bindingOf } from '../failover/support/bindings.ts';
import { modelOf } from './model.ts';
import type { Fault, Masters, Scenario, Step } from './scenario.ts';

/** Whether a scenario is meant for a release. */
export function isMeantFor({ since, before }: Scenario, release: Version): boolean {
  if (since !== undefined && compareVersions(release, since) < 0) return false;
  return before === undefined || compareVersions(release, before) < 0;
}

/** Who must be master in a step at a release. */
export function mastersAt({ masters, mastersBefore }: Step, release: Version): Masters {
  return mastersBefore !== undefined && compareVersions(release, mastersBefore.release) < 0
    ? mastersBefore.masters
    : masters;
}

/** What is wrong with a scenario itself, in words: names that its configurations do not have, and the like. */
export function problemsOf(scenario: Scenario, release: Version): string[] {
  const model = modelOf(scenario, release);
  const wires = new Set(model.nodes.flatMap(({ interfaces }) => interfaces.map(({ name }) => name)));
  for (const wire of Object.keys(scenario.segments ?? {})) wires.add(wire);
  const ofSteps = scenario.steps.flatMap((step) => [
    ...(step.faults ?? []).flatMap((fault) => faultProblems(fault, { scenario, release, model, wires })),
    ...masterProblems(step.masters, model),
    ...masterProblems(step.mastersBefore?.masters ?? {}, model),
  ]);
  return [...(scenario.steps.length === 0 ? ['no step'] : []), ...ofSteps];
}

interface Surroundings {
  readonly scenario: Scenario;
  readonly release: Version;
  readonly model: ClusterModel;
  readonly wires: ReadonlySet<string>;
}

function faultProblems(fault: Fault, { scenario, release, model, wires }: Surroundings): string[] {
  if (fault.kind === 'partition') {
    const all = fault.groups.flat().sort().join();
    const whole = model.nodes.map(({ name }) => name).sort();
    const unknown = (fault.wires ?? []).filter((wire) => !wires.has(wire)).map((wire) => `no wire ${wire}`);
    return all === whole.join() ? unknown : [...unknown, `every node must be in one group: ${all}`];
  }
  const node = model.nodes.find(({ name }) => name === fault.node);
  if (node === undefined) return [`no node ${fault.node}`];
  if (fault.kind === 'node') return [];
  const names =
    fault.kind === 'interface' ? node.interfaces.map(({ name }) => name) : defined(fault, scenario, release);
  return names.includes(fault.name) ? [] : [`${fault.node} has no ${fault.kind} ${fault.name}`];
}

/** Names of what a node defines of a kind, whether or not keepalived makes use of it. */
function defined(
  { kind, node }: Extract<Fault, { kind: 'script' | 'process' | 'file' }>,
  { nodes }: Scenario,
  target: Version,
): string[] {
  const { model } = bindingOf(nodes[node] ?? '', { target, configId: node });
  const blocks = { script: model.vrrpScripts, process: model.vrrpTrackProcesses, file: model.trackFiles }[kind];
  return blocks.flatMap(({ name }) => name?.value ?? []);
}

function masterProblems(masters: Masters, { nodes }: ClusterModel): string[] {
  return Object.entries(masters).flatMap(([instance, names]) =>
    names.flatMap((name) => {
      const has = nodes.find((node) => node.name === name)?.instances.some((one) => one.name === instance);
      return has === true ? [] : [`${name} has no instance ${instance}`];
    }),
  );
}
