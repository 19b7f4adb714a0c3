import type { SimulationReport, Verdict } from '../verdicts/simulation-report.ts';
import type { TimelineStep } from '../verdicts/timeline.ts';
import {
  isBad,
  KIND_NAMES,
  serviceNames,
  shownExplored,
  shownHolders,
  shownMove,
  shownSummary,
  shownTakeOver,
} from './shown.ts';

/** How words are painted; the identity where there are no colours. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** For people at a terminal: the matrix, the verdicts with their way from boot, and what was played. */
export function terminalReport(report: SimulationReport, paint: Paint): string {
  const takeOvers = report.services.flatMap((service, i) => {
    const shown = shownTakeOver(service);
    return shown === undefined ? [] : [`${serviceNames(report)[i]}: ${shown}`];
  });
  const parts = [
    matrix(report, paint),
    ...report.verdicts.map((verdict) => verdictText(verdict, paint)),
    ...(takeOvers.length === 0 ? [] : [takeOvers.join('\n')]),
    summary(report, paint),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What fails → who holds the address. */
function matrix(report: SimulationReport, paint: Paint): string {
  const head = ['what fails', ...serviceNames(report)];
  const rows = [
    { cells: ['nothing', ...report.boot.map(shownHolders)], bad: [false, ...report.boot.map(isBad)] },
    ...report.matrix.map(({ failure, holders }) => ({
      cells: [failure, ...holders.map(shownMove)],
      bad: [false, ...holders.map(isBad)],
    })),
  ];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map(({ cells }) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[], style: (text: string, i: number) => string) =>
    cells
      .map((cell, i) => style(cell, i) + ' '.repeat((widths[i] ?? 0) - cell.length))
      .join('  ')
      .trimEnd();
  return [
    line(head, paint.bold),
    ...rows.map(({ cells, bad }) => line(cells, (text, i) => (bad[i] ? paint.red(text) : text))),
  ].join('\n');
}

function verdictText({ kind, severity, message, advice, timeline }: Verdict, paint: Paint): string {
  const colour = paint[COLOURS[severity]];
  return [
    `${paint.bold(colour(severity))}  ${paint.bold(KIND_NAMES[kind])}`,
    `  ${message}`,
    `  ${advice}`,
    // What cannot be changed needs no story.
    ...(severity === 'info' ? [] : timeline.flatMap((step, i) => stepLines(step, i, paint))),
  ].join('\n');
}

function stepLines({ event, changes, states }: TimelineStep, i: number, { dim }: Paint): string[] {
  const moves = changes.map(({ at, node, instance, to }) =>
    dim(`       ${at} s: ${instance} on ${node} becomes ${to}`),
  );
  const rest = states.map(({ node, instance, status, priority }) => `${node} ${instance} ${status} ${priority}`);
  return [`    ${i + 1}. ${event}`, ...moves, dim(`       then: ${rest.join(', ')}`)];
}

function summary(report: SimulationReport, { bold, red, yellow, green }: Paint): string {
  const has = (severity: Verdict['severity']) => report.verdicts.some((one) => one.severity === severity);
  const colour = has('error') ? red : has('warning') ? yellow : green;
  const nodes = report.nodes.map(({ name }) => name).join(', ');
  return `${bold(colour(`${shownSummary(report)}: ${nodes} with keepalived ${report.target}.`))}\n${shownExplored(report.explored)}`;
}
