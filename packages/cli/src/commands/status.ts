import type { LintReport } from '@kalint/linter';
import { EXIT, type ExitStatus } from '../failure.ts';
import { writeStderr } from '../output.ts';

/** What a report means for the exit status; more warnings than allowed are said. */
export function statusOf({ errorCount, warningCount }: LintReport, maxWarnings: number | undefined): ExitStatus {
  const tooMany = maxWarnings !== undefined && warningCount > maxWarnings;
  if (tooMany) {
    const warnings = warningCount === 1 ? '1 warning' : `${warningCount} warnings`;
    writeStderr(`kalint: ${warnings}, more than the ${maxWarnings} that --max-warnings allows`);
  }
  return errorCount > 0 || tooMany ? EXIT.findings : EXIT.clean;
}
