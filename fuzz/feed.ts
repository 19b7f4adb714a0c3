import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type BuildOptions, buildSync } from 'esbuild';
import { CurrentText } from './current-text.ts';
import type { GeneratedRequest } from './generated.ts';
import type { Outcome } from './outcome.ts';

/** What all targets are fed with. */
export interface Feed {
  /** The project's folder. */
  readonly root: string;
  /** A folder for what is made on the way. */
  readonly folder: string;
  readonly seeds: readonly string[];
  readonly seed: number;
  /** An execution that takes longer is a finding. Milliseconds, default 10,000. */
  readonly longest?: number;
}

const LONGEST_EXECUTION_MS = 10_000;
/** Time beyond the agreed one: for loading, and for making a finding small. */
const EXTRA_MS = 30_000;

/** Feeds a target with texts that are generated. */
export function feedGenerated(
  target: string,
  milliseconds: number,
  { root, folder, seed, longest = LONGEST_EXECUTION_MS }: Feed,
): Promise<Outcome> {
  const script = bundled(join(root, 'fuzz/generated.ts'), join(folder, 'generated.cjs'), root);
  const current = CurrentText.memory();
  const shown = new CurrentText(current);
  const workerData: GeneratedRequest = { target, seed, milliseconds, root, current };
  return new Promise((resolve) => {
    const worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: 2048 } });
    const started = Date.now();
    let [count, since] = [0, Date.now()];
    const end = (outcome: Outcome) => {
      clearInterval(watch);
      void worker.terminate();
      resolve(outcome);
    };
    const watch = setInterval(() => {
      if (shown.count !== count) [count, since] = [shown.count, Date.now()];
      const isHanging = count > 0 && Date.now() - since > longest;
      if (isHanging) end({ executions: count, finding: { text: shown.text, why: `no end after ${longest} ms` } });
      else if (Date.now() - started > milliseconds + EXTRA_MS) end({ executions: count });
    }, 250);
    worker.on('message', end);
    worker.on('error', (error: Error) =>
      end({ executions: shown.count, finding: { text: shown.text, why: String(error) } }),
    );
  });
}

/** Feeds a target with texts that reach more and more of its code. */
export function feedGuided(target: string, milliseconds: number, { root, folder, seeds }: Feed): Promise<Outcome> {
  const entry = join(root, `fuzz/.guided-${target}.ts`);
  const script = join(folder, `${target}.cjs`);
  buildSync({
    ...BUNDLE,
    stdin: {
      contents: `import { ${target}Target } from './targets/${target}.ts';
        export const fuzz = (bytes: Buffer) => ${target}Target.check(bytes.toString('utf8'));`,
      resolveDir: join(root, 'fuzz'),
      sourcefile: entry,
      loader: 'ts',
    },
    absWorkingDir: root,
    outfile: script,
  });
  const seedFolder = join(folder, `${target}-seeds`);
  mkdirSync(seedFolder, { recursive: true });
  for (const [i, seed] of seeds.entries()) writeFileSync(join(seedFolder, String(i)), seed);
  const artefact = join(folder, `${target}-found`);
  return new Promise((resolve) => {
    const args = [basename(script), seedFolder, artefact, String(milliseconds)];
    // jsfuzz takes the path of the module from its working folder, even an absolute one.
    const child = fork(join(root, 'fuzz/guided.cjs'), args, { cwd: folder, silent: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        output = `${output}${data}`.slice(-4000);
      });
    }
    let outcome: Outcome = { executions: 0 };
    child.on('message', ({ executions, coverage, found }: { executions: number; coverage: number; found: boolean }) => {
      const finding = found ? { text: readFileSync(artefact, 'utf8'), why: output } : undefined;
      outcome = { executions, coverage, ...(finding && { finding }) };
    });
    child.on('exit', () => {
      const isIdle = outcome.executions === 0 && outcome.finding === undefined;
      resolve(isIdle ? { executions: 0, finding: { text: '', why: `jsfuzz did not run:\n${output}` } } : outcome);
    });
  });
}

const BUNDLE: BuildOptions = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  conditions: ['kalint-source'],
  mainFields: ['module', 'main'],
  external: ['prettier', 'jiti'],
  logLevel: 'error',
};

/** Bundles a script once. */
function bundled(entry: string, outfile: string, root: string): string {
  buildSync({ ...BUNDLE, entryPoints: [entry], outfile, absWorkingDir: root });
  return outfile;
}
