// A process of its own, since jsfuzz listens for signals and writes what it likes: feeds a module with the texts that
// reach more of it, until the time is over, its worker ends, or it is sent a message. node guided-process.cjs SETTINGS
const { existsSync } = require('node:fs');
const { Fuzzer } = require('jsfuzz/build/src/fuzzer.js');

/** The first execution loads the module and counts its statements, which takes long. Seconds. */
const LOADING_S = 60;
/** Texts that are put together of the parts of others take jsfuzz all the memory there is. */
const WITH_VERSES = false;

const { script, seedFolder, artefact, milliseconds, seed, longest, memory } = JSON.parse(process.argv[2]);
Math.random = random(seed);
const fuzzer = new Fuzzer(script, [seedFolder], artefact, memory, LOADING_S, false, false, WITH_VERSES);
fuzzer.start();
let started;
fuzzer.worker.on('message', () => {
  if (started !== undefined) return;
  started = Date.now();
  fuzzer.timeout = longest / 1000;
  setTimeout(() => end(false), milliseconds);
});
// Behind jsfuzz's own listener, which writes the text of a worker that was killed.
const ended = () => end(true);
fuzzer.worker.on('exit', ended);
process.on('message', () => end(false));

/** @param isEarly nobody asked for it */
function end(isEarly) {
  const outcome = {
    executions: fuzzer.total_executions,
    milliseconds: started === undefined ? 0 : Date.now() - started,
    coverage: fuzzer.total_coverage,
    found: existsSync(artefact),
    isEarly,
  };
  fuzzer.worker.removeListener('exit', ended);
  fuzzer.worker.kill('SIGKILL');
  process.send(outcome, () => process.exit(0));
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32): what jsfuzz does can be repeated. */
function random(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
