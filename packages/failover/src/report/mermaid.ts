import type { SimulationReport } from '../verdicts/simulation-report.ts';
import { eventGraph } from './graph.ts';

/** A Mermaid flow chart, as GitHub and GitLab show it in Markdown. */
export function mermaidReport(report: SimulationReport): string {
  const { nodes, edges } = eventGraph(report);
  return `${[
    'flowchart LR',
    ...nodes.map(({ id, lines, isBad }) => `  ${id}["${lines.map(escaped).join('<br/>')}"]${isBad ? ':::bad' : ''}`),
    ...edges.map(({ from, to, events }) => `  ${from} -->|"${events.map(escaped).join('<br/>')}"| ${to}`),
    '  classDef bad fill:#fde8e8,stroke:#c0392b,color:#7b1c12',
  ].join('\n')}\n`;
}

/** Inside quotes Mermaid takes entities written with `#`. */
function escaped(text: string): string {
  return text.replace(/[#"<>&`]/g, (character) => `#${character.charCodeAt(0)};`);
}
