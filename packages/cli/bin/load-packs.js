// Runs the modules of kalint, which the build has put into packs: scripts that hold each module as a function. They are
// run with what V8 compiled in an earlier run, since to compile them anew would be the larger part of a short run.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');
const { readCompiled, writeCompiled } = require('./compiled-code.js');

const DIST = join(__dirname, '..', 'dist');
/** What a file is linted with, and all the rest. */
const PACKS = ['core', 'others'];
/** The command that is run where none is named. */
const DEFAULT_COMMAND = 'lint';
/**
 * The longest run that is kept, in times of its start. In a longer one V8 throws away what ran only at the start, which is
 * what the next run needs, and has more than it needs of what ran later.
 */
const LONGEST_KEPT = 8;

/**
 * What the main module exports; undefined, with a message, where it was not built.
 * @param word the first of the command line: where it is a command, it tells what will be needed
 * @param keep whether what is compiled in this run is kept for the next one
 */
exports.loadMain = (word, keep) => {
  const wanted = /^[a-z-]+$/.test(word ?? '') ? word : DEFAULT_COMMAND;
  const loaded = [];
  const modules = new Map();
  const importOther = (name) => import(name);
  const url = pathToFileURL(join(DIST, 'main.js')).href;

  /** The function of a module; packs are read as far as they are needed. */
  const find = (name) => {
    for (let i = 0; i < PACKS.length; i++) {
      loaded[i] ??= loadPack(PACKS[i], wanted);
      const found = loaded[i].modules[name];
      if (found !== undefined) return found;
    }
  };
  const requireModule = (name) => {
    if (!name.startsWith('./')) return require(name);
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    find(name)(module.exports, requireModule, module, url, importOther);
    return module.exports;
  };

  try {
    const main = requireModule('./main.js');
    const start = process.uptime();
    const isShort = () => process.uptime() <= LONGEST_KEPT * start;
    if (keep) process.once('exit', () => isShort() && keepCompiled(loaded, main.ranCommand()));
    return main;
  } catch (error) {
    if (error.code !== 'ENOENT' || !error.path?.startsWith(DIST)) throw error;
    console.error(`kalint: ${error.path} is missing: run npm run build first`);
    process.exitCode = 2;
  }
};

/** Reads a pack, with what was compiled of it for a command. */
function loadPack(name, command) {
  const filename = join(DIST, `${name}.pack`);
  const source = readFileSync(filename, 'latin1'); // ASCII alone
  const id = `${name}-${source.slice(2, source.indexOf('\n'))}`;
  const compiled = readCompiled(id, [command, DEFAULT_COMMAND]);
  const script = new Script(source, { filename, cachedData: compiled?.code });
  return { id, script, compiledFor: compiled?.name, modules: script.runInThisContext() };
}

/** Keeps what was compiled of the packs for the command that ran, unless it is known. */
function keepCompiled(packs, command) {
  if (command === undefined) return;
  for (const { id, script, compiledFor } of packs) {
    if (command === compiledFor && !script.cachedDataRejected) continue;
    writeCompiled(id, command, () => script.createCachedData());
  }
}
