import type { ReadingOptions } from '../expectations/load-model.ts';
import { playTest } from '../expectations/play-test.ts';
import { readTestFile } from '../expectations/read-test-file.ts';
import type { TestFile } from '../expectations/test-file.ts';
import { testJson } from '../expectations/test-json.ts';
import { testText } from '../expectations/test-text.ts';
import { EXIT, type ExitStatus, Failure } from '../failure.ts';
import { writeStdout } from '../output.ts';
import { STDOUT } from '../standard-stream.ts';
import { type ColourWish, coloursFor } from '../terminal.ts';

/** Options of `kalint test`, as they were written. */
export interface TestOptions extends ColourWish, ReadingOptions {
  readonly format: 'pretty' | 'json';
}

/** `kalint test FILE...`: status 1 where something is not as expected. */
export async function testCommand(paths: readonly string[], options: TestOptions): Promise<ExitStatus> {
  const files = await readAll(paths, options);
  const played = files.map((file) => ({ file, outcomes: file.tests.map((test) => playTest(file.model, test)) }));
  const text = options.format === 'json' ? testJson(played) : testText(played, coloursFor(options, STDOUT.isTTY));
  await writeStdout(text);
  const isAsExpected = played.every(({ outcomes }) => outcomes.every(({ failures }) => failures.length === 0));
  return isAsExpected ? EXIT.clean : EXIT.findings;
}

/** @throws Failure with what is wrong in all files */
async function readAll(paths: readonly string[], options: TestOptions): Promise<TestFile[]> {
  const files: TestFile[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    try {
      files.push(await readTestFile(path, options));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new Failure(problems.join('\n'));
  return files;
}
