import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { withPeak } from './memory.ts';

/** What a fresh process took that did one thing once, without its start. */
export interface LibraryRun {
  readonly milliseconds: number;
  /** The most memory it had, in MiB. */
  readonly peak: number;
}

/** Reads a file as one node does, or lints it with the recommended rules. @throws where the process cannot */
export async function runLibrary(work: 'read' | 'lint', path: string): Promise<LibraryRun> {
  const { result, peak } = await withPeak(
    ({ args, env }) =>
      new Promise<number>((resolve, reject) => {
        const program = fileURLToPath(new URL('./library-run.ts', import.meta.url));
        const child = fork(program, [work, path], { env, execArgv: [...process.execArgv, ...args] });
        let milliseconds: number | undefined;
        child.on('message', (message) => {
          milliseconds = Number(message);
        });
        child.on('error', reject);
        child.on('exit', (status, signal) => {
          if (milliseconds !== undefined && status === 0) resolve(milliseconds);
          else reject(new Error(`to ${work} ${path} ended with ${status ?? signal}`));
        });
      }),
  );
  return { milliseconds: result, peak };
}
