import { writeStderr } from './output.ts';

/**
 * Tells what is read or decided, where `--debug` or KALINT_DEBUG asks for it.
 * @param message made only then; each of its lines gets the time since the start
 */
export function debug(message: () => string): void {
  if (process.env.KALINT_DEBUG) writeStderr(message().replace(/^/gm, `kalint [${Math.round(performance.now())} ms]: `));
}
