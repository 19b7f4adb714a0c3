import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, importOf } from './bundle.ts';
import { minimise } from './minimise.ts';
import type { FuzzFinding, Outcome } from './outcome.ts';
import { Trial } from './trial.ts';

/** What all targets are fed with. */
export interface Feed {
  /** The project's folder. */
  readonly root: string;
  /** A folder for what is made on the way. */
  readonly folder: string;
  readonly seeds: readonly string[];
  readonly seed: number;
  /** An execution that takes longer is a finding. Milliseconds, default {@link LONGEST_EXECUTION_MS}. */
  readonly longest?: number;
  /** Where the targets are, from `fuzz/`. Default: `targets`. */
  readonly targets?: string;
  /** Ends it early, with what came of it so far. */
  readonly stop?: AbortSignal;
}

/** Long enough for a machine that has much else to do. */
export const LONGEST_EXECUTION_MS = 10_000;
/** For making one finding small. */
const MINIMISING_MS = 30_000;

/** Bundles a script that gets the target as `target`. Returns its path. @param contents imports are relative to `fuzz/` */
export function scriptFor(target: string, kind: string, contents: string, feed: Feed): string {
  const script = join(feed.folder, `${target}-${kind}.cjs`);
  bundle(importOf(target, feed.targets ?? 'targets') + contents, script, feed.root);
  return script;
}

/** The outcome with a finding that has less text, if there is one. */
export async function withSmallFinding(target: string, outcome: Outcome, feed: Feed): Promise<Outcome> {
  const { finding } = outcome;
  if (finding === undefined || feed.stop?.aborted) return outcome;
  const contents = `import { tryTexts } from './trial-thread.ts';\ntryTexts(target);\n`;
  const trial = new Trial(scriptFor(target, 'trial', contents, feed), feed.longest ?? LONGEST_EXECUTION_MS);
  const why = await trial.run(finding.text);
  const again = why === undefined ? undefined : { text: finding.text, why };
  const small = again && (await minimise(again, (text) => trial.run(text), MINIMISING_MS));
  trial.close();
  return { ...outcome, finding: small ?? { ...finding, why: `${finding.why}\n(it did not come a second time)` } };
}

/** What a finding is kept as: a text with half a surrogate pair cannot be written as it is. */
export function fileOf({ text }: FuzzFinding): { readonly extension: string; readonly content: string } {
  const isWritable = Buffer.from(text).toString() === text;
  return isWritable ? { extension: '.conf', content: text } : { extension: '.json', content: JSON.stringify(text) };
}

/** Reads what {@link fileOf} gave. */
export function readFound(path: string): string {
  const content = readFileSync(path, 'utf8');
  return path.endsWith('.json') ? (JSON.parse(content) as string) : content;
}
