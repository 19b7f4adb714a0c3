import { checkUp } from '../doctor/check-up.ts';
import { checkUpText } from '../doctor/check-up-text.ts';
import { EXIT, type ExitStatus } from '../failure.ts';
import { writeStdout } from '../output.ts';

/** Options of `kalint doctor`, as they were written. */
export interface DoctorOptions {
  readonly config?: string | boolean;
  readonly json?: boolean;
}

/** `kalint doctor [PATH...]` @param version of kalint */
export async function doctorCommand(
  paths: readonly string[],
  options: DoctorOptions,
  version: string,
): Promise<ExitStatus> {
  const found = await checkUp(paths.length > 0 ? paths : ['.'], options, version);
  await writeStdout(options.json ? `${JSON.stringify(found, undefined, 2)}\n` : checkUpText(found));
  return found.problems.length > 0 ? EXIT.findings : EXIT.clean;
}
