import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { createSourceFile, decodeUtf8, type SourceFile } from '@kalint/parser';

/** Why a file cannot be read, for a person: "permission denied". */
export interface Unreadable {
  readonly reason: string;
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

/** Larger files are no configurations: of a log or an image the first megabytes tell nothing either. Bytes. */
const LARGEST = 256 * 1024 * 1024;
/** Names that a shell gives to what another program writes, as in `kalint <(render)`. */
const PIPE_OF_SHELL = /^\/dev\/(stdin|fd\/\d+)$|^\/proc\/self\/fd\/\d+$/;

/**
 * A file's text, every character of it. Bytes that are not UTF-8 are refused, never replaced; so are devices, sockets and
 * named pipes, which may never end, and files of more than 256 MiB. Never throws.
 */
export function readTextFile(path: string): SourceFile | Unreadable {
  let bytes: Uint8Array;
  try {
    const read = PIPE_OF_SHELL.test(path) ? readFileSync(path) : readRegularFile(path);
    if (!(read instanceof Uint8Array)) return read;
    bytes = read;
  } catch (error) {
    return { reason: reasonOf(error) };
  }
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? createSourceFile(path, decoded.text) : { reason: decoded.reason };
}

/** What is looked at is what is read: another file may come to stand under the name meanwhile. */
function readRegularFile(path: string): Uint8Array | Unreadable {
  // Without blocking: a named pipe that nobody writes to could not even be opened.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    return whyUnfit(stats) ?? readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function whyUnfit(stats: Stats): Unreadable | undefined {
  if (stats.isDirectory()) return { reason: 'it is a folder' };
  if (stats.isFIFO()) return { reason: 'it is a named pipe; kalint reads standard input where - stands for a file' };
  if (!stats.isFile()) return { reason: 'it is a device or a socket, and no file with a configuration' };
  if (stats.size <= LARGEST) return undefined;
  const [size, most] = [stats.size, LARGEST].map((bytes) => Math.ceil(bytes / 1024 / 1024).toLocaleString('en'));
  return { reason: `it has ${size} MiB, and no configuration has more than ${most}` };
}

/** What a failed call to the file system means to a person. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
