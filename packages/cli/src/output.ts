import { Failure } from './failure.ts';
import { STDERR, STDOUT } from './standard-stream.ts';

/**
 * Writes to standard output and waits until it is taken, or until nobody reads any more: a reader that has seen enough
 * (`kalint | head`) is no error.
 * @throws Failure where it cannot be written, as on a full disk
 */
export async function writeStdout(text: string): Promise<void> {
  try {
    await STDOUT.write(text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EPIPE') throw new Failure(`standard output cannot be written: ${message}`);
  }
}

/** Tells a person something beside the output, if anybody listens. */
export function writeStderr(message: string): void {
  STDERR.write(`${message}\n`).catch(() => {});
}
