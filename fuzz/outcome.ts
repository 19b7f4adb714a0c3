/** A text that broke a promise. */
export interface FuzzFinding {
  readonly text: string;
  /** What was thrown, or that it hung. */
  readonly why: string;
}

/** What came of feeding a target for a while. */
export interface Outcome {
  readonly executions: number;
  /** From the first execution to the end. */
  readonly milliseconds: number;
  /** Statements, branches and functions that were reached; undefined where that was not measured. */
  readonly coverage?: number;
  readonly finding?: FuzzFinding;
}

/** What was thrown, as a text. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
