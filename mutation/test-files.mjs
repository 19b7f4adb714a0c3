// The tests that are to notice mutants: those of the rules and of the simulation.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The file with all tests that `bundle-tests.mjs` writes, from the project's folder. */
export const BUNDLE = 'tests.mjs';

const FOLDERS = ['test/linter/rules', 'test/linter/cluster', 'test/linter/suppress', 'test/failover', 'test/lab'];

/** Tests of seconds each: random clusters, real daemons. */
const SLOW = [/\.property\.test\.ts$/, /^test\/lab\/(lab\.test\.ts|bench\/)/];

/** The test files of the project in a folder, from there, with slashes. */
export function testFiles(root) {
  const all = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  return all.filter((file) => file.endsWith('.test.ts') && !SLOW.some((slow) => slow.test(file))).sort();
}

/** Whether a test measures time, by its name: with all the mutants in the code, and beside other work, it would be wrong. */
export function measuresTime(name) {
  return /in less than \d+ (ms|seconds)/.test(name);
}
