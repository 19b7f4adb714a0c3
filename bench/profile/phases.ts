import type { CpuProfile, ProfileNode } from './cpu-profile.ts';

/** A part of a run, and the functions of kalint that it consists of, with all that they call. */
interface Phase {
  readonly name: string;
  readonly functions: readonly string[];
}

/** In the order of a run. */
const PHASES: readonly Phase[] = [
  { name: 'load code', functions: ['loadMain', 'exports.loadMain', 'requireModule', 'keepCompiled'] },
  { name: 'find and read files', functions: ['findConfigurations', 'readTextFile'] },
  { name: 'lines and words', functions: ['lines'] },
  { name: 'expand and nest', functions: ['expand'] },
  { name: 'bind', functions: ['bind'] },
  { name: 'rules', functions: ['runFileRules'] },
  { name: 'hide, sort, print', functions: ['suppress', 'withoutCovered', 'showReport'] },
];
const START = 'Node.js itself';
const GARBAGE = 'garbage collection';
const REST = 'what connects them';

/** All phases that a share is told of. */
export const PHASE_NAMES: readonly string[] = [START, ...PHASES.map(({ name }) => name), GARBAGE, REST];

/** How much of the time of some runs each phase took, from 0 to 1: a moment belongs to the innermost phase on its stack. */
export function sharesOf(profiles: readonly CpuProfile[]): ReadonlyMap<string, number> {
  const times = new Map(PHASE_NAMES.map((name) => [name, 0]));
  let all = 0;
  for (const { nodes, samples, timeDeltas } of profiles) {
    const phases = phaseByNode(nodes);
    for (const [i, id] of samples.entries()) {
      const phase = phases.get(id);
      const time = timeDeltas[i] ?? 0;
      if (phase === undefined) continue;
      times.set(phase, (times.get(phase) ?? 0) + time);
      all += time;
    }
  }
  return new Map([...times].map(([name, time]) => [name, time / all]));
}

function phaseByNode(nodes: readonly ProfileNode[]): ReadonlyMap<number, string | undefined> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Map<number, string | undefined>();
  // A list, not a recursion: stacks of a hostile configuration are deep.
  const waiting: { readonly node: ProfileNode; readonly above: string }[] = nodes
    .filter(({ callFrame }) => callFrame.functionName === '(root)')
    .map((node) => ({ node, above: START }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, above } = next;
    const phase = phaseOf(node, above);
    found.set(node.id, node.callFrame.functionName === '(idle)' ? undefined : phase);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) waiting.push({ node: child, above: phase });
    }
  }
  return found;
}

function phaseOf({ callFrame: { functionName, url } }: ProfileNode, above: string): string {
  if (functionName === '(garbage collector)') return GARBAGE;
  if (!isOfKalint(url)) return above;
  const phase = PHASES.find(({ functions }) => functions.includes(functionName));
  if (phase !== undefined) return phase.name;
  // Modules are run while they are loaded; what Node.js does by itself before is its start.
  return above === START ? REST : above;
}

function isOfKalint(url: string): boolean {
  return /\.pack$|\/bin\/[\w-]+\.js$/.test(url);
}
