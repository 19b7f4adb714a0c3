import { bashCompletion } from '../completion/bash.ts';
import { type CompletedCommand, completedProgram } from '../completion/completed-program.ts';
import { fishCompletion } from '../completion/fish.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { EXIT, type ExitStatus } from '../failure.ts';
import { writeStdout } from '../output.ts';
import type { ProgramDescription } from '../program/describe-program.ts';

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const satisfies Readonly<
  Record<string, (commands: readonly CompletedCommand[]) => string>
>;

/** `kalint completion SHELL` */
export async function completionCommand(shell: keyof typeof SHELLS, program: ProgramDescription): Promise<ExitStatus> {
  await writeStdout(SHELLS[shell](completedProgram(program)));
  return EXIT.clean;
}
