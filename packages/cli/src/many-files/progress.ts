import { STDERR } from '../standard-stream.ts';

/** A run that ends sooner shows nothing. */
const QUIET_MS = 500;
/** A person sees no more changes than this. */
const BETWEEN_MS = 100;

/** A line on a terminal that says how far a run is. */
export interface Progress {
  /** So many more files are done. */
  done(files: number): void;
  /** Takes the line away. */
  end(): void;
}

/** What shows the line. */
interface Terminal {
  readonly isTTY: boolean;
  write(text: string): unknown;
}

const STANDARD_ERROR: Terminal = {
  get isTTY() {
    return STDERR.isTTY;
  },
  write: (text) => STDERR.write(text).catch(() => {}), // nobody looks any more
};

/** Shows a line on standard error where that is a terminal; else nothing, as in the log of a CI server. */
export function showProgress(all: number, stream: Terminal = STANDARD_ERROR, now = () => performance.now()): Progress {
  if (!stream.isTTY) return { done: () => {}, end: () => {} };
  const started = now();
  let files = 0;
  let shownAt: number | undefined;
  return {
    done: (more) => {
      files += more;
      const time = now();
      if (time - started < QUIET_MS || (shownAt !== undefined && time - shownAt < BETWEEN_MS)) return;
      shownAt = time;
      stream.write(`\r\u001b[Kkalint: ${files.toLocaleString('en')} of ${all.toLocaleString('en')} files`);
    },
    end: () => {
      if (shownAt !== undefined) stream.write('\r\u001b[K');
    },
  };
}
