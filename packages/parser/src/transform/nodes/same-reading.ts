import { NEWEST_VERSION, OLDEST_VERSION, type Version } from '../../catalogue/version.ts';
import { type Expansion, expand } from '../../expand/expand.ts';
import type { IncludeHost } from '../../expand/include-host.ts';
import type { LogicalLine } from '../../expand/logical-line.ts';
import type { SourceFile } from '../../source/source-file.ts';

/** One release for each way of reading texts that there is (`expand/reading.ts`). */
const READINGS: readonly Version[] = [OLDEST_VERSION, '2.2.7', NEWEST_VERSION];

/** The releases to compare readings for: the one that is asked for, else one of each kind. */
export function releasesFor(target: Version | undefined): readonly Version[] {
  return target === undefined ? READINGS : [target];
}

/** What reads a file: a node, its release, and where its includes come from. */
export interface Reader {
  readonly configId: string | undefined;
  readonly target: Version;
  readonly host: IncludeHost;
}

/** What is read to compare it: more than is looked at otherwise, as a file is refused where this is not enough. */
const BUDGET = { generatedLines: 100_000, generatedCharacters: 10_000_000 };

/** A file as one node reads it. */
export function readAs(source: SourceFile, { configId, target, host }: Reader): Expansion {
  return expand(source, { target, host, budget: BUDGET, ...(configId !== undefined && { configId }) });
}

/** Whether reading was stopped, so that what comes after cannot be compared. */
export function isCutOff({ problems }: Expansion): boolean {
  return problems.some(({ code }) => code === 'expansion-limit');
}

/** Why a file is not changed whose reading was stopped. */
export function tooLong({ path }: SourceFile): string {
  return `${path} makes more than ${BUDGET.generatedLines} lines out of definitions and repetitions: whether a node still reads the same cannot be checked`;
}

/** The first line of `one` that reads differently in `other`; undefined where both read the same. */
export function firstDifference(one: Expansion, other: Expansion): { readonly line: LogicalLine } | undefined {
  const length = Math.max(one.lines.length, other.lines.length);
  for (let i = 0; i < length; i++) {
    const [a, b] = [one.lines[i], other.lines[i]];
    const line = a ?? b;
    if (line !== undefined && (a === undefined || b === undefined || !readsAlike(a, b))) return { line };
  }
  return undefined;
}

/** How many problems of a kind there are. */
export function countOf({ problems }: Expansion, code: Expansion['problems'][number]['code']): number {
  return problems.filter((problem) => problem.code === code).length;
}

/** Blanks between words count only where a keyword may read its line again, with quotes and escapes. */
function readsAlike(a: LogicalLine, b: LogicalLine): boolean {
  if (a.text.text === b.text.text) return true;
  if (a.kind !== b.kind || a.words.length !== b.words.length || /['\\]/.test(a.text.text + b.text.text)) return false;
  return a.words.every((word, i) => word.text === b.words[i]?.text && word.quoted === b.words[i]?.quoted);
}
