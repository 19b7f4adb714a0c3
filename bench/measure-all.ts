import { type BenchCase, type BenchContext, type BenchRow, type BenchTable, isOver } from './case.ts';
import { whyNot } from './measure/programs.ts';
import { HEAD, missingLine, rowLine, tableText } from './table.ts';

/** What all cases found out. */
export interface AllMeasured {
  readonly rows: readonly (BenchRow & { readonly case: string })[];
  /** What was left out, and why. */
  readonly notMeasured: readonly { readonly case: string; readonly why: string }[];
  readonly tables: readonly BenchTable[];
  /** How many limits are exceeded. */
  readonly over: number;
}

/** Measures one case after another, and shows each line as soon as it is known. */
export async function measureAll(
  cases: readonly BenchCase[],
  context: BenchContext,
  show: (line: string) => void,
): Promise<AllMeasured> {
  const rows: (BenchRow & { case: string })[] = [];
  const notMeasured: { case: string; why: string }[] = [];
  const tables: BenchTable[] = [];
  show(HEAD);
  for (const { name, needs, measure } of cases) {
    const why = needs.map(whyNot).find((reason) => reason !== undefined);
    if (why !== undefined) {
      notMeasured.push({ case: name, why });
      show(missingLine(name, why));
      continue;
    }
    const measured = await measure(context);
    for (const row of measured.rows) {
      rows.push({ case: name, ...row });
      show(rowLine(row));
    }
    if (measured.table !== undefined) tables.push(measured.table);
  }
  for (const table of tables) show(`\n${tableText(table)}`);
  return { rows, notMeasured, tables, over: rows.filter(isOver).length };
}
