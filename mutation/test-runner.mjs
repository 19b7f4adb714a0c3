// A test runner for Stryker that stays in its process. It lets vitest collect the bundled tests once, and then calls the
// test functions again and again, 5 ms for a mutant that is noticed at once. Vitest with a worker for each mutant takes
// more than a second, most of it to load the project.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { BUNDLE, measuresTime, testFiles } from './test-files.mjs';
import { isWorthTrying, mostLikelyFirst } from './tests-of-mutant.mjs';

/** Vitest's own runner: the same module that the tests register themselves with. */
const { collectTests, getFn } = await import(
  pathToFileURL(createRequire(import.meta.resolve('vitest')).resolve('@vitest/runner')).href
);

/** Where instrumented code looks for the mutant that is active, and counts. */
globalThis.__stryker__ ??= {};
const mutation = globalThis.__stryker__;

/** `TestStatus` of Stryker's. */
const [PASSED, FAILED] = [0, 1];

/** A `TestRunner` of Stryker's, in its copy of the project. */
class InProcessRunner {
  #root = process.cwd();
  #files = testFiles(this.#root);
  /** The bundle as it was last imported. */
  #tests;
  #imports = 0;
  /** By file: its tests, or why it cannot be loaded. */
  #collected = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Runs all tests without a mutant, and tells which places each comes to. */
  async dryRun() {
    await this.#reload();
    const tests = [];
    for (const file of this.#files) {
      const { problem, cases } = await this.#collect(file);
      if (problem !== undefined) return { status: 'error', errorMessage: problem };
      for (const { id, run } of cases) {
        mutation.currentTestId = id;
        const started = performance.now();
        const failure = await failureOf(run);
        const timeSpentMs = performance.now() - started;
        mutation.currentTestId = undefined;
        const result = failure === undefined ? { status: PASSED } : { status: FAILED, failureMessage: failure };
        tests.push({ id, name: id, fileName: file, timeSpentMs, ...result });
      }
    }
    return { status: 'complete', tests, mutantCoverage: mutation.mutantCoverage };
  }

  /** Tries one mutant, up to the first test that fails. */
  async mutantRun({ activeMutant, mutantActivation, reloadEnvironment, testFilter, hitLimit, sandboxFileName }) {
    Object.assign(mutation, { activeMutant: undefined, hitCount: 0, hitLimit });
    if (mutantActivation === 'static') mutation.activeMutant = activeMutant.id;
    try {
      if (reloadEnvironment || this.#tests === undefined) await this.#reload();
    } catch (error) {
      return { status: 'error', errorMessage: String(error) };
    }
    const covering = testFilter && new Set(testFilter);
    const withCovering = covering && new Set(testFilter.map((id) => id.split('#', 1)[0]));
    const isWanted = (test) => isWorthTrying(test, sandboxFileName);
    const files = this.#files.filter((file) => (withCovering?.has(file) ?? true) && isWanted(file));
    let nrOfTests = 0;
    for (const file of mostLikelyFirst(files, sandboxFileName)) {
      const { problem, cases } = await this.#collect(file);
      if (problem !== undefined) return { status: 'error', errorMessage: problem };
      mutation.activeMutant = activeMutant.id;
      for (const { id, run } of cases.filter(({ id }) => (covering?.has(id) ?? true) && isWanted(id))) {
        nrOfTests++;
        const failureMessage = await failureOf(run);
        if (hitLimit !== undefined && mutation.hitCount > hitLimit) return { status: 'timeout', reason: 'hit limit' };
        if (failureMessage !== undefined) return { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
      }
      if (mutantActivation !== 'static') mutation.activeMutant = undefined;
    }
    return { status: 'survived', nrOfTests };
  }

  /** Another copy of all code, in which nothing has happened yet. */
  async #reload() {
    this.#collected.clear();
    this.#tests = await import(`${pathToFileURL(`${this.#root}/${BUNDLE}`).href}?${this.#imports++}`);
  }

  /** The tests of a file, or why it cannot be loaded. */
  async #collect(file) {
    const known = this.#collected.get(file);
    if (known !== undefined) return known;
    const importFile = this.#tests.load[file];
    const [{ tasks, result }] = await collectTests([`${this.#root}/${file}`], { config, importFile });
    const cases = tasks.flatMap((task) => casesIn(task, `${file}#`));
    const found = { cases, problem: result?.state === 'fail' ? `${file}: ${result.errors?.[0]?.message}` : undefined };
    this.#collected.set(file, found);
    return found;
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: () => new InProcessRunner() }];

/** What vitest's runner asks for while it collects; the tests have no hooks. Stryker itself ends what takes too long. */
const config = {
  root: process.cwd(),
  setupFiles: [],
  allowOnly: true,
  testTimeout: 300_000,
  hookTimeout: 300_000,
  sequence: { hooks: 'stack', setupFiles: 'list', concurrent: false },
  tags: [],
};

/** Each test with an id that a filter of Stryker's names it by: "test/….test.ts#suite > test". */
function casesIn(task, prefix) {
  const id = `${prefix}${task.name}`;
  if (task.type === 'suite') return task.tasks.flatMap((inner) => casesIn(inner, `${id} > `));
  return task.mode === 'run' && !measuresTime(task.name) ? [{ id, run: getFn(task) }] : [];
}

/** What a test fails with; undefined: it passes. */
async function failureOf(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error);
  }
}
