// Keeps what V8 compiled, one file for each command, in a folder that is the user's alone: whoever could write there could
// make kalint run anything. NODE_DISABLE_COMPILE_CACHE=1 switches it off, as it does for what Node.js keeps by itself.
const fs = require('node:fs');
const { join } = require('node:path');

/** For all commands of one release of kalint, two files each, and some of others; the oldest go when there are more. */
const MOST_FILES = 64;
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
const WRITABLE_BY_OTHERS = 0o022;
const SUM_BYTES = 4;

/**
 * What was kept for the first of these names that has something.
 * @param pack what tells one text from another
 * @returns the name and the code; undefined where nothing is kept that can be trusted
 */
exports.readCompiled = (pack, names) => {
  const folder = cacheFolder();
  if (folder === undefined || !belongsToUser(folder)) return undefined;
  for (const name of names) {
    try {
      const code = unsealed(fs.readFileSync(join(folder, fileName(pack, name))));
      if (code !== undefined) return { name, code };
    } catch {
      // Not kept yet.
    }
  }
};

/**
 * Keeps code for the next run. Where that cannot be done, the next run is as slow as this one, and nothing is said.
 * @param code gives the code
 */
exports.writeCompiled = (pack, name, code) => {
  const folder = cacheFolder();
  if (folder === undefined) return;
  try {
    fs.mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
    if (!belongsToUser(folder)) return;
    const path = join(folder, fileName(pack, name));
    writeWhole(path, sealed(code()));
    removeOldest(folder);
  } catch {
    // A full disk, a home that is read-only: the run itself has done its work.
  }
};

function writeWhole(path, bytes) {
  const temporary = `${path}.${process.pid}`;
  const file = fs.openSync(temporary, 'wx', PRIVATE_FILE);
  try {
    fs.writeFileSync(file, bytes);
    fs.fsyncSync(file); // a file that a power failure left empty could stand under the name otherwise
    fs.renameSync(temporary, path);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  } finally {
    fs.closeSync(file);
  }
}

/** Code with its sum at the end: V8 checks little of what it is given, and code that was damaged can end the process. */
function sealed(code) {
  const sum = Buffer.alloc(SUM_BYTES);
  sum.writeInt32LE(sumOf(code));
  return Buffer.concat([code, sum]);
}

/** The code; undefined where it is damaged. */
function unsealed(bytes) {
  const code = bytes.subarray(0, -SUM_BYTES);
  return bytes.length > SUM_BYTES && bytes.readInt32LE(code.length) === sumOf(code) ? code : undefined;
}

/** Disks lose sectors, of 512 bytes or more: to look at one word in 256 bytes is enough, and takes no time. */
function sumOf(bytes) {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / SUM_BYTES));
  let [one, other] = [bytes.length, 0];
  for (let i = 0; i < words.length; i += 64) {
    one = (one + words[i]) | 0;
    other = (other + one) | 0;
  }
  return one ^ other;
}

function fileName(pack, name) {
  return `${name}-${pack}-${process.version}-${process.arch}`;
}

/** Where a user's programs keep what they can make again; undefined where that is switched off, or there is no home. */
function cacheFolder() {
  const { NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME } = process.env;
  if (NODE_DISABLE_COMPILE_CACHE) return undefined;
  const parent = process.platform === 'win32' ? LOCALAPPDATA : XDG_CACHE_HOME || (HOME && join(HOME, '.cache'));
  return parent && join(parent, 'kalint', 'compiled');
}

/** Whether a folder is one that only this user could have written to: with sudo, the home can be somebody else's. */
function belongsToUser(folder) {
  const stats = statsOf(folder);
  if (!stats?.isDirectory()) return false;
  return process.platform === 'win32' || (stats.uid === process.geteuid() && (stats.mode & WRITABLE_BY_OTHERS) === 0);
}

function statsOf(path) {
  try {
    return fs.lstatSync(path);
  } catch {
    return undefined;
  }
}

function removeOldest(folder) {
  const files = fs.readdirSync(folder).map((name) => join(folder, name));
  if (files.length <= MOST_FILES) return;
  const age = new Map(files.map((file) => [file, fs.statSync(file).mtimeMs]));
  files.sort((one, other) => age.get(other) - age.get(one));
  for (const file of files.slice(MOST_FILES)) fs.rmSync(file, { force: true });
}
