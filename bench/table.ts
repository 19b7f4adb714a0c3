import { type BenchRow, type BenchTable, comparedValue, isOver, type Unit } from './case.ts';

/** The head of the table of all comparisons. */
export const HEAD = markdown(['what', 'kalint', 'beside it', 'ratio', 'processor', 'limit', ''], true);

/** A comparison as a line of that table. */
export function rowLine(row: BenchRow): string {
  const { what, unit, ours, other, processor, limit } = row;
  const shownLimit = (value: number) => (other === undefined ? amount(value, unit) : times(value));
  return markdown([
    what,
    amount(ours, unit),
    other === undefined ? '' : amount(other, unit),
    other === undefined ? '' : times(comparedValue(row)),
    processor === undefined ? '' : times(processor),
    limit === undefined ? '' : shownLimit(limit),
    limit === undefined ? '' : isOver(row) ? 'over' : 'ok',
  ]);
}

/** What was not measured, as a line of that table. */
export function missingLine(name: string, why: string): string {
  return markdown([`${name}: not measured, ${why}`, '', '', '', '', '', '']);
}

/** A table below that of all comparisons. */
export function tableText({ title, head, lines }: BenchTable): string {
  return [`${title}:`, '', markdown(head, true), ...lines.map((line) => markdown(line))].join('\n');
}

function times(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ×`;
}

function amount(value: number, unit: Unit): string {
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
}

/** A line of Markdown; a head with the line below it: what comes first is a text, the rest numbers. */
function markdown(cells: readonly string[], isHead = false): string {
  const line = `| ${cells.join(' | ')} |`;
  return isHead ? `${line}\n| --- |${' ---: |'.repeat(cells.length - 1)}` : line;
}
