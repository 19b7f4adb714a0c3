import type { PlayedFile } from './test-text.ts';

/** For programs: all tests with their timelines. `version` is that of this shape. */
export function testJson(files: readonly PlayedFile[]): string {
  const shown = {
    version: 1,
    files: files.map(({ file, outcomes }) => ({
      path: file.path,
      target: file.model.target,
      tests: outcomes.map(({ test, failures, kept, timeline }) => ({
        name: test.name,
        ...test.place,
        passed: failures.length === 0,
        failures: failures.map(({ expectation, message }) => ({ ...expectation.place, message })),
        kept,
        timeline,
      })),
    })),
  };
  return `${JSON.stringify(shown, undefined, 2)}\n`;
}
