/** What all cases are told. */
export interface BenchContext {
  /** Rounds in which both are measured, one after the other. */
  readonly runs: number;
  /** 1 for what is documented; less makes inputs smaller, to try the harness. */
  readonly scale: number;
  /** A folder for inputs. */
  readonly folder: string;
  /** The command line of kalint, bundled. */
  readonly kalint: string;
}

/** What amounts are counted in. */
export type Unit = 'ms' | 'µs' | 'MiB';

/** A line of the table. */
export interface BenchRow {
  readonly what: string;
  readonly unit: Unit;
  /** Median of kalint. */
  readonly ours: number;
  /** Median of what it is compared with; undefined where `ours` itself has a limit. */
  readonly other?: number;
  /** How much more processor time kalint took, on all cores together; a busy machine changes it less. Undefined: not known. */
  readonly processor?: number;
  /** The most that is allowed: times `other`, or in `unit` where nothing is compared. Undefined: nothing is demanded. */
  readonly limit?: number;
}

/** Amounts that belong side by side, shown below the table of all comparisons. */
export interface BenchTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** What a case found out. */
export interface Measured {
  readonly rows: readonly BenchRow[];
  readonly table?: BenchTable;
}

/** One comparison. */
export interface BenchCase {
  readonly name: string;
  /** Programs that it takes beside Node.js. */
  readonly needs: readonly string[];
  readonly measure: (context: BenchContext) => Promise<Measured>;
}

/** What is held against the limit: how often `other` goes into `ours`, or `ours` itself. */
export function comparedValue({ ours, other }: BenchRow): number {
  return other === undefined ? ours : ours / other;
}

export function isOver(row: BenchRow): boolean {
  return row.limit !== undefined && !(comparedValue(row) <= row.limit);
}
