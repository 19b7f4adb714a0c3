import { describeProgram, type ProgramDescription } from '../../packages/cli/src/program/describe-program.ts';
import { declareProgram } from '../../packages/cli/src/program/program.ts';

/** All commands with their options, of a program that runs none of them. */
export function describedProgram(version: string): ProgramDescription {
  const nowhere = new URL('file:///nowhere/');
  return describeProgram(
    declareProgram(
      { version, finish: () => {}, rulePages: nowhere, formatWorker: nowhere, lintWorker: nowhere },
      { showHelp: () => {}, showError: () => {} },
    ),
  );
}
