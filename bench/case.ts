/** What all cases are told. */
export interface BenchContext {
  /** Rounds in which both are measured. */
  readonly runs: number;
  /** 1 for what is documented; less makes inputs smaller, to try the harness. */
  readonly scale: number;
  /** A folder for inputs. */
  readonly folder: string;
  /** The command line of kalint, bundled. */
  readonly kalint: string;
}

/** A line of the table. */
export interface BenchRow {
  readonly what: string;
  /** Of kalint, with its unit. */
  readonly ours: string;
  /** Of what it is compared with, with its unit. */
  readonly other: string;
  /** How often `other` goes into `ours`, or a value for itself. */
  readonly value: number;
  /** Where it should end; undefined where nothing is demanded. */
  readonly limit?: number;
  /** Shown behind the value: `×` or ` MiB`. */
  readonly unit: string;
}

/** One comparison. */
export interface BenchCase {
  readonly name: string;
  /** Programs that it takes beside Node.js. */
  readonly needs: readonly string[];
  readonly measure: (context: BenchContext) => Promise<readonly BenchRow[]>;
}

/** A row of two times. */
export function ratioRow(what: string, { ours, other }: { ours: number; other: number }, limit?: number): BenchRow {
  const shown = (milliseconds: number) => `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
  const value = ours / other;
  return { what, ours: shown(ours), other: shown(other), value, unit: ' ×', ...(limit !== undefined && { limit }) };
}
