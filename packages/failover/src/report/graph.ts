import type { SimulationReport, Verdict } from '../verdicts/simulation-report.ts';
import type { TimelineStep } from '../verdicts/timeline.ts';
import { isBad, KIND_NAMES, serviceNames, shownHolders } from './shown.ts';

/** States of the cluster and the events between them: what Mermaid and Graphviz draw. */
export interface EventGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  /** `s0`, `s1`, …: boot is `s0`. */
  readonly id: string;
  readonly lines: readonly string[];
  readonly isBad: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** Events that lead there. */
  readonly events: readonly string[];
}

/** Boot, what each single failure makes of it, and the way to each verdict. Outcomes with the same holders are one node. */
export function eventGraph(report: SimulationReport): EventGraph {
  const draft = new GraphDraft();
  const names = serviceNames(report);
  const describe = (holders: SimulationReport['boot']) => holders.map((one, i) => `${names[i]}: ${shownHolders(one)}`);
  const boot = draft.node(describe(report.boot), report.boot.some(isBad));
  for (const { failure, holders } of report.matrix) {
    draft.edge(boot, draft.node(describe(holders), holders.some(isBad)), failure);
  }
  for (const verdict of report.verdicts) if (verdict.severity !== 'info') addVerdict(draft, boot, verdict);
  return draft.graph();
}

/** The way to a verdict, event by event. */
function addVerdict(draft: GraphDraft, boot: string, { kind, timeline }: Verdict): void {
  const steps = timeline.slice(1);
  let from = boot;
  for (const [i, step] of steps.entries()) {
    const isLast = i === steps.length - 1;
    const to = draft.node([...(isLast ? [KIND_NAMES[kind].toUpperCase()] : []), ...stateLines(step)], isLast);
    draft.edge(from, to, step.event);
    from = to;
  }
}

function stateLines({ states }: TimelineStep): string[] {
  return states.map(({ node, instance, status, priority }) => `${node} ${instance}: ${status} ${priority}`);
}

class GraphDraft {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #edges = new Map<string, { from: string; to: string; events: string[] }>();

  node(lines: readonly string[], bad: boolean): string {
    const key = lines.join('\n');
    const node = this.#nodes.get(key) ?? { id: `s${this.#nodes.size}`, lines, isBad: bad };
    this.#nodes.set(key, node);
    return node.id;
  }

  edge(from: string, to: string, event: string): void {
    const edge = this.#edges.get(`${from} ${to}`) ?? { from, to, events: [] };
    this.#edges.set(`${from} ${to}`, edge);
    if (!edge.events.includes(event)) edge.events.push(event);
  }

  graph(): EventGraph {
    return { nodes: [...this.#nodes.values()], edges: [...this.#edges.values()] };
  }
}
