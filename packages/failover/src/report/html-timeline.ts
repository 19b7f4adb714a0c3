import type { TimelineState, TimelineStep } from '../verdicts/timeline.ts';
import { escapeHtml } from './html-text.ts';

/** Events as rows, instances as columns: what each becomes, when, and where all come to rest. */
export function timelineHtml(steps: readonly TimelineStep[]): string {
  const columns = steps[0]?.states ?? [];
  const head = columns.map((column) => `<th scope="col">${escapeHtml(columnName(column))}</th>`).join('');
  const rows = steps.map((step, i) => stepRows(step, i, columns)).join('');
  return `<table class="timeline"><thead><tr><th scope="col">seconds</th>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

function stepRows({ event, changes, states }: TimelineStep, i: number, columns: readonly TimelineState[]): string {
  const head = `<tr class="event"><th colspan="${columns.length + 1}" scope="rowgroup">${i + 1}. ${escapeHtml(event)}</th></tr>`;
  const moves = changes.map(({ at, node, instance, to }) => {
    const cells = columns.map((column) => (column.node === node && column.instance === instance ? status(to) : ''));
    return rowOf(`${at}`, cells);
  });
  const rest = states.map(({ status: now, priority, holds }) => {
    const held = holds.length === 0 ? '' : `<br>${escapeHtml(holds.join(', '))}`;
    return `${status(now)} ${priority}${held}`;
  });
  return `${head}${moves.join('')}${rowOf('at rest', rest)}`;
}

function rowOf(when: string, cells: readonly string[]): string {
  return `<tr><td class="when">${when}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function status(name: string): string {
  return `<span class="status ${name}">${name}</span>`;
}

function columnName({ node, instance }: TimelineState): string {
  return `${node} ${instance}`;
}
