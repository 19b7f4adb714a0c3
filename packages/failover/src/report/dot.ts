import type { SimulationReport } from '../verdicts/simulation-report.ts';
import { eventGraph } from './graph.ts';

/** A Graphviz graph: `kalint simulate --format dot lb01.conf lb02.conf | dot -Tsvg`. */
export function dotReport(report: SimulationReport): string {
  const { nodes, edges } = eventGraph(report);
  return `${[
    'digraph failover {',
    '  rankdir=LR;',
    '  node [shape=box, style="rounded,filled", fillcolor="#eef6ee", fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...nodes.map(({ id, lines, isBad }) => `  ${id} [label=${quoted(lines)}${isBad ? ', fillcolor="#fde8e8"' : ''}];`),
    ...edges.map(({ from, to, events }) => `  ${from} -> ${to} [label=${quoted(events)}];`),
    '}',
  ].join('\n')}\n`;
}

function quoted(lines: readonly string[]): string {
  return `"${lines.map((line) => line.replace(/["\\]/g, '\\$&')).join('\\n')}"`;
}
