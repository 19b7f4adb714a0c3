import { fstatSync, statSync, writeSync } from 'node:fs';

/** Where the command line writes: standard output or standard error. */
export interface StandardStream {
  /** Whether a person sees what is written. */
  readonly isTTY: boolean;
  /** Cells in a line; undefined where it is no terminal. */
  readonly columns: number | undefined;
  /** Resolves when the text is taken; rejects with the error of the system. */
  write(text: string): Promise<void>;
}

export const STDOUT = standardStream(1, () => process.stdout);
export const STDERR = standardStream(2, () => process.stderr);

/**
 * Pipes and files are written without the stream of Node.js: to load streams and sockets takes longer than to lint a file.
 * @param descriptor its number
 * @param stream the same as Node.js has it, for terminals, and for pipes that are full for now
 */
function standardStream(descriptor: number, stream: () => NodeJS.WriteStream): StandardStream {
  const mayBeTerminal = process.platform === 'win32' || isCharacterDevice(descriptor);
  return {
    get isTTY() {
      return mayBeTerminal && stream().isTTY === true;
    },
    get columns() {
      return mayBeTerminal ? stream().columns : undefined;
    },
    async write(text) {
      const rest = mayBeTerminal ? Buffer.from(text) : writeNow(descriptor, Buffer.from(text));
      if (rest.length > 0) await writeLater(stream(), rest);
    },
  };
}

/** Writes as much as is taken at once. Returns what is left. */
function writeNow(descriptor: number, bytes: Buffer): Buffer {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return bytes.subarray(written);
}

function writeLater(stream: NodeJS.WriteStream, bytes: Buffer): Promise<void> {
  surviveErrors(stream);
  return new Promise((resolve, reject) => {
    stream.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

/** An error of a stream that nobody listens for would end the process; who writes is told it as well. */
function surviveErrors(stream: NodeJS.WriteStream): void {
  if (stream.listenerCount('error') === 0) stream.on('error', () => {});
}

/** A terminal is one, and /dev/null is another. */
function isCharacterDevice(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return false; // closed by whoever started this process
  }
}
