// A process of its own, since jsfuzz listens for signals and writes what it likes: feeds a module with the texts that
// reach more of it. node guided.cjs MODULE SEEDS ARTEFACT MILLISECONDS
const { existsSync } = require('node:fs');
const { Fuzzer } = require('jsfuzz/build/src/fuzzer.js');

const MOST_MEMORY_MIB = 2048;
/** The first execution loads the module and counts its statements, which takes long. */
const LONGEST_EXECUTION_S = 60;
/** Texts that are put together of the parts of others take jsfuzz all the memory there is. */
const WITH_VERSES = false;

const [module_, seeds, artefact, milliseconds] = process.argv.slice(2);
const fuzzer = new Fuzzer(module_, [seeds], artefact, MOST_MEMORY_MIB, LONGEST_EXECUTION_S, false, false, WITH_VERSES);
fuzzer.worker.on('exit', end);
setTimeout(end, Number(milliseconds));
fuzzer.start();

function end() {
  process.send?.({
    executions: fuzzer.total_executions,
    coverage: fuzzer.total_coverage,
    found: existsSync(artefact),
  });
  fuzzer.worker.kill('SIGKILL');
  process.exit(0);
}
