import type { LintReport } from '@kalint/linter';
import type { SourceFile } from '@kalint/parser';
import type { ExitStatus } from '../failure.ts';
import type { Colours } from '../terminal.ts';

/** What a reporter may use beside the report. */
export interface ReportContext {
  readonly colours: Colours;
  /** Of kalint. */
  readonly version: string;
  /** The exit status that the report leads to. */
  readonly status: ExitStatus;
  /** Cells in a line of output. */
  readonly width: number;
  /** Findings that `--quiet` has left out. */
  readonly hidden: number;
  /** Findings that the baseline has left out. */
  readonly known: number;
  /** What a person may want to know beside the findings. */
  readonly hint: string | undefined;
  /** The text of a linted or included file. */
  sourceOf(path: string): SourceFile | undefined;
}

/** Makes the text of one format, with a line end at its end. */
export type Reporter = (report: LintReport, context: ReportContext) => string;
