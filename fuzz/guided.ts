import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Feed, LONGEST_EXECUTION_MS, scriptFor, withSmallFinding } from './feed.ts';
import type { Outcome } from './outcome.ts';
import { MOST_MEMORY_MIB } from './thread.ts';

/** What jsfuzz's process sends when it ends. */
interface GuidedMessage {
  readonly executions: number;
  readonly milliseconds: number;
  readonly coverage: number;
  /** Whether there is a text that its worker ended with. */
  readonly found: boolean;
  /** Its worker ended by itself. */
  readonly isEarly: boolean;
}

/** Feeds a target with texts that reach more and more of its code. */
export async function feedGuided(target: string, milliseconds: number, feed: Feed): Promise<Outcome> {
  // jsfuzz waits for a function only where it is written as an async one.
  const contents = `export const fuzz = target.check.constructor.name === 'AsyncFunction'
    ? async (bytes: Buffer) => { await target.check(bytes.toString('utf8')); }
    : (bytes: Buffer) => { void target.check(bytes.toString('utf8')); };\n`;
  const script = scriptFor(target, 'guided', contents, feed);
  const seedFolder = join(feed.folder, `${target}-seeds`);
  mkdirSync(seedFolder, { recursive: true });
  for (const [i, seed] of feed.seeds.entries()) writeFileSync(join(seedFolder, String(i)), seed);
  const settings = {
    // jsfuzz takes the path of the module from its working folder, even an absolute one.
    script: basename(script),
    seedFolder,
    artefact: join(feed.folder, `${target}-found`),
    milliseconds,
    seed: feed.seed,
    longest: feed.longest ?? LONGEST_EXECUTION_MS,
    memory: MOST_MEMORY_MIB,
  };
  return withSmallFinding(target, await run(settings, feed), feed);
}

function run(settings: { readonly artefact: string }, { root, folder, stop }: Feed): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = fork(join(root, 'fuzz/guided-process.cjs'), [JSON.stringify(settings)], {
      cwd: folder,
      silent: true,
      execArgv: [],
    });
    const end = () => child.send('end');
    stop?.addEventListener('abort', end, { once: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        output = `${output}${data}`.slice(-4_000);
      });
    }
    let message: GuidedMessage = { executions: 0, milliseconds: 0, coverage: 0, found: false, isEarly: true };
    child.on('message', (sent: GuidedMessage) => {
      message = sent;
    });
    child.on('exit', () => {
      stop?.removeEventListener('abort', end);
      const { found, isEarly, ...outcome } = message;
      const text = found ? readFileSync(settings.artefact, 'utf8') : '';
      resolve({
        ...outcome,
        ...((found || (isEarly && !stop?.aborted)) && { finding: { text, why: reasonIn(output) } }),
      });
    });
  });
}

/** What jsfuzz's worker wrote last: what was thrown stands behind a line of `=`. */
function reasonIn(output: string): string {
  return (
    output.slice(output.lastIndexOf('='.repeat(20)) + 20).replace(/^[=\s]+/, '') || 'jsfuzz ended and said nothing'
  );
}
