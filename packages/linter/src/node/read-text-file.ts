import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { createSourceFile, decodeUtf8, type SourceFile } from '@kalint/parser';
import { DEFAULT_LIMITS } from '../engine/limits.ts';

/** Why a file cannot be read. */
export interface Unreadable {
  /** For a person: "permission denied". */
  readonly reason: string;
  /** keepalived may read it all the same: the reason is one of kalint, or of who runs it. Default false. */
  readonly daemonMayRead?: boolean;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
};

/** Names that a shell gives to what another program writes, as in `kalint <(render)`. */
const PIPE_OF_SHELL = /^\/dev\/(stdin|fd\/\d+)$|^\/proc\/self\/fd\/\d+$/;
/** What is read at a time of what does not tell its size. Bytes. */
const CHUNK = 64 * 1024;
const CHANGING = { reason: 'it was written to while it was read: try again when that is done', daemonMayRead: true };

/**
 * A file's text, every character of it. Bytes that are not UTF-8 are refused, never replaced; so are devices, sockets and
 * named pipes, which may never end, and what is written to while it is read. Never throws.
 * @param mostBytes larger files are refused: of a log or an image the first megabytes tell nothing either. Default: 256 MiB
 */
export function readTextFile(path: string, mostBytes = DEFAULT_LIMITS.fileBytes): SourceFile | Unreadable {
  let bytes: Uint8Array;
  try {
    const read = PIPE_OF_SHELL.test(path) ? readPipe(path, mostBytes) : readRegularFile(path, mostBytes);
    if (!(read instanceof Uint8Array)) return read;
    bytes = read;
  } catch (error) {
    return unreadable(error);
  }
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? createSourceFile(path, decoded.text) : { reason: decoded.reason, daemonMayRead: true };
}

function readPipe(path: string, mostBytes: number): Uint8Array | Unreadable {
  const file = openSync(path, 'r');
  try {
    return readUpTo(file, 0, mostBytes) ?? tooLarge(mostBytes);
  } finally {
    closeSync(file);
  }
}

/** What is looked at is what is read: another file may come to stand under the name meanwhile. */
function readRegularFile(path: string, mostBytes: number): Uint8Array | Unreadable {
  // Without blocking: a named pipe that nobody writes to could not even be opened.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const before = fstatSync(file);
    const unfit = whyUnfit(before);
    if (unfit !== undefined) return unfit;
    if (before.size > mostBytes) return tooLarge(mostBytes, before.size);
    // What /proc has tells no size, and may go on for long.
    const bytes = readUpTo(file, before.size, mostBytes);
    if (bytes === undefined) return tooLarge(mostBytes);
    return isSame(before, fstatSync(file)) ? bytes : CHANGING;
  } finally {
    closeSync(file);
  }
}

/** All that a descriptor gives; undefined where that is too much. @param size how much is expected; 0: not known */
function readUpTo(file: number, size: number, mostBytes: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // A byte more than expected, which tells whether there is more.
  for (let wanted = size === 0 ? CHUNK : size + 1; ; wanted = CHUNK) {
    const chunk = Buffer.allocUnsafe(wanted);
    const read = readSync(file, chunk);
    if (length === 0 && read > 0 && read === size) return chunk.subarray(0, read);
    if (read === 0) return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
    length += read;
    if (length > mostBytes) return undefined;
    chunks.push(chunk.subarray(0, read));
  }
}

function isSame(before: Stats, after: Stats): boolean {
  return before.size === after.size && before.mtimeMs === after.mtimeMs;
}

function whyUnfit(stats: Stats): Unreadable | undefined {
  if (stats.isDirectory()) return { reason: 'it is a folder' };
  if (stats.isFIFO()) return { reason: 'it is a named pipe; kalint reads standard input where - stands for a file' };
  return stats.isFile() ? undefined : { reason: 'it is a device or a socket, and no file with a configuration' };
}

/** Why more than some bytes are not read. @param bytes how many there are, if that is known */
export function tooLarge(mostBytes: number, bytes?: number): Unreadable {
  const is = bytes === undefined ? 'it goes on after' : `it has ${inMebibytes(bytes)} MiB, which is more than`;
  const most = `${inMebibytes(mostBytes)} MiB`;
  return {
    reason: `${is} ${most}, and no configuration is as large; if this one is, raise the limit: --limit fileBytes=${mostBytes * 10}`,
    daemonMayRead: true,
  };
}

function inMebibytes(bytes: number): string {
  const mebibytes = bytes / 1024 / 1024;
  return (mebibytes < 10 ? Math.ceil(mebibytes * 10) / 10 : Math.ceil(mebibytes)).toLocaleString('en');
}

/** Why a failed call to the file system means that a file cannot be read. */
export function unreadable(error: unknown): Unreadable {
  const { code } = error as NodeJS.ErrnoException;
  return { reason: reasonOf(error), ...((code === 'EACCES' || code === 'EPERM') && { daemonMayRead: true }) };
}

/** What a failed call to the file system means to a person. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
