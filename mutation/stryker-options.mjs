// How Stryker runs here.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** What the score is about: all rules, and the election with the model that it runs on. */
export const ALL = ['packages/linter/src/rules/*.ts', 'packages/failover/src/{election,model}/*.ts'];

/** Not written by hand. */
const LEFT_OUT = ['!packages/linter/src/rules/index.generated.ts'];

/** Folders that no test here needs in the copy. */
const NOT_COPIED = ['dist', 'bench', 'fuzz', 'test/e2e', 'packages/vscode', 'packages/cli', 'packages/language-server'];

/** Where results are kept for later runs, and the copies lie meanwhile; from the project's folder. */
export const KEPT = 'node_modules/.cache/mutation';

/**
 * Stryker's options.
 * @param files patterns of files to change, from the project's folder
 * @param jobs how many processes try mutants
 * @param fresh forget what earlier runs found
 */
export function strykerOptions({ files, jobs, fresh }) {
  mkdirSync(KEPT, { recursive: true });
  return {
    mutate: [...files, ...LEFT_OUT],
    plugins: [here('test-runner.mjs'), here('ignore-metadata.mjs')],
    ignorers: ['metadata'],
    testRunner: 'in-process',
    buildCommand: `node ${here('bundle-tests.mjs')} ${process.cwd()}`,
    coverageAnalysis: 'perTest',
    concurrency: jobs,
    incremental: true,
    incrementalFile: `${KEPT}/incremental.json`,
    force: fresh,
    tempDirName: `${KEPT}/copy`,
    cleanTempDir: 'always',
    ignorePatterns: ['tsconfig*.json', ...NOT_COPIED],
    // Stryker would rewrite it with an API that TypeScript 7 does not have.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: `${KEPT}/report.json` },
    // Three times what the slowest mutant needs; with some the simulation never ends.
    timeoutMS: 10_000,
    // Not all tests that come to a place are tried there, so that their times say nothing of how long it may take.
    timeoutFactor: 0,
    // A mutant that acts while the code is loaded leaves 10 MB behind.
    maxTestRunnerReuse: 150,
    // Most mutants of tables act while the code is loaded: that is known.
    warnings: { slow: false },
  };
}
