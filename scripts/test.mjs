// Runs the tests, with the command line and prettier's plugin freshly bundled as some of them start them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './build.mjs';
import { runTool } from './tools.mjs';

/** Arguments go to vitest: names of test files, `-t NAME`, `--update`, … Returns vitest's exit status. */
export async function test(args) {
  if (await bundle(['parser', 'format', 'cli'])) return 1;
  const folder = mkdtempSync(join(tmpdir(), 'kalint-test-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const status = runTool('vitest', ['run', ...reporters, ...args]);
    console.log(totals(report));
    return status;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One line for whoever reads the log by program. A file that fails outside its tests counts as one failure. */
function totals(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const broken = testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
    );
    return `${numPassedTests} passed, ${numFailedTests + broken.length} failed, ${numPendingTests + numTodoTests} skipped`;
  } catch {
    return '0 passed, 1 failed, 0 skipped';
  }
}
