import { createSourceFile, type IncludeHost, noIncludes } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import type { LintInput } from '../engine/load-node.ts';
import type { LintReport } from '../engine/report.ts';
import { type LintOptions, type LintOptionsByFile, lint } from '../lint.ts';
import { applyFixes } from './apply-fixes.ts';

/** Which fixes are applied, and to what. */
export interface FixOptions {
  /** Also those that change what keepalived does. Default false: safe ones only. */
  readonly suggestions?: boolean;
  /** How the files are linted. Default: `lint`, each by itself. */
  readonly lint?: (files: readonly LintInput[], options: LintOptionsByFile) => LintReport;
  /** What tells files apart: two paths with the same answer are one file. Default: the path itself. */
  readonly identityOf?: (path: string) => string;
  /** Whether a file may be changed. Default: every file. */
  readonly mayChange?: (path: string) => boolean;
}

/** A file whose text fixes have changed. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Fixes in it. */
  readonly fixes: number;
}

/** What fixing came to. */
export interface FixOutcome {
  /** Changed files, included ones among them, in the order of their first fix. */
  readonly changed: readonly FixedFile[];
  /** The files as they were given, with their new texts. */
  readonly files: readonly LintInput[];
  /** What is found in the new texts. */
  readonly report: LintReport;
}

/** Fixes that bring up others come to an end long before; rules that undo each other never do. */
const MOST_PASSES = 10;

/**
 * Lints, applies the fixes, and lints again until nothing is left to apply. Where the fixes of two rules would undo each
 * other, it stops at the last text that was new. A fix of a finding in an included file changes that file. Texts in,
 * texts out: nothing is written. Never throws on any text.
 */
export function fixFiles(
  files: readonly LintInput[],
  options: LintOptions | LintOptionsByFile = {},
  fixing: FixOptions = {},
): FixOutcome {
  const texts = new Texts(files, options, fixing.identityOf ?? ((path) => path));
  const lintNow = () => (fixing.lint ?? lint)(texts.inputs, texts.options);
  const seen = new Set([texts.fingerprint]);
  let report = lintNow();
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = texts.fixedBy(report, (path, fix) => isWanted(fix, fixing) && (fixing.mayChange?.(path) ?? true));
    if (next === undefined || seen.has(next.fingerprint)) break;
    texts.take(next);
    seen.add(next.fingerprint);
    report = lintNow();
  }
  return { changed: texts.changed, files: texts.inputs, report };
}

function isWanted(fix: Fix, { suggestions = false }: FixOptions): boolean {
  return fix.kind === 'safe' || suggestions;
}

/** Texts that a pass has made, not yet taken. */
interface NextTexts {
  readonly byFile: ReadonlyMap<string, FixedFile>;
  readonly fingerprint: string;
}

/** The texts of a run as fixes change them; includes see the new ones. */
class Texts {
  readonly #files: readonly LintInput[];
  readonly #given: LintOptions | LintOptionsByFile;
  readonly #identityOf: (path: string) => string;
  readonly #known = new Map<LintOptions, LintOptions>();
  #byFile: ReadonlyMap<string, FixedFile> = new Map();

  constructor(
    files: readonly LintInput[],
    options: LintOptions | LintOptionsByFile,
    identityOf: (path: string) => string,
  ) {
    this.#files = files;
    this.#given = options;
    this.#identityOf = identityOf;
  }

  get inputs(): readonly LintInput[] {
    return this.#files.map((file) => ({ ...file, text: this.#fixed(file.path)?.after ?? file.text }));
  }

  get options(): LintOptionsByFile {
    const given = this.#given;
    return (path) => this.#withHost(typeof given === 'function' ? given(path) : given);
  }

  get changed(): readonly FixedFile[] {
    return [...this.#byFile.values()].filter(({ before, after }) => before !== after);
  }

  get fingerprint(): string {
    return fingerprintOf(this.#byFile);
  }

  take(next: NextTexts): void {
    this.#byFile = next.byFile;
  }

  /** The texts with the wanted fixes of a report in them; undefined where there is none to apply. */
  fixedBy(report: LintReport, isWanted: (path: string, fix: Fix) => boolean): NextTexts | undefined {
    const wanted = new Map<string, { readonly path: string; readonly fixes: Fix[] }>();
    for (const { filePath, messages } of report.results) {
      const fixes = messages.flatMap(({ fix }) => (fix !== undefined && isWanted(filePath, fix) ? [fix] : []));
      const identity = this.#identityOf(filePath);
      const entry = wanted.get(identity) ?? { path: filePath, fixes: [] };
      wanted.set(identity, { ...entry, fixes: [...entry.fixes, ...fixes] });
    }
    const byFile = new Map(this.#byFile);
    for (const [identity, { path, fixes }] of wanted) {
      const text = this.#textOf(path);
      if (text === undefined || fixes.length === 0) continue;
      const { text: after, applied } = applyFixes(text, fixes);
      const earlier = byFile.get(identity);
      if (applied === 0) continue;
      const count = (earlier?.fixes ?? 0) + applied;
      byFile.set(identity, { path: earlier?.path ?? path, before: earlier?.before ?? text, after, fixes: count });
    }
    const fingerprint = fingerprintOf(byFile);
    return fingerprint === this.fingerprint ? undefined : { byFile, fingerprint };
  }

  #fixed(path: string): FixedFile | undefined {
    return this.#byFile.get(this.#identityOf(path));
  }

  #textOf(path: string): string | undefined {
    const identity = this.#identityOf(path);
    const input = this.inputs.find((file) => this.#identityOf(file.path) === identity);
    if (input !== undefined) return input.text;
    const source = this.options(path).host?.read(path);
    return source === undefined || 'reason' in source ? undefined : source.text;
  }

  /** The same object for the same options: files with equal options share what is made of them. */
  #withHost(options: LintOptions): LintOptions {
    const known = this.#known.get(options) ?? { ...options, host: this.#hostOver(options.host ?? noIncludes) };
    this.#known.set(options, known);
    return known;
  }

  #hostOver(host: IncludeHost): IncludeHost {
    return {
      ...host,
      match: (pattern, includingFile) => host.match(pattern, includingFile),
      read: (path) => {
        const fixed = this.#fixed(path);
        return fixed === undefined ? host.read(path) : createSourceFile(path, fixed.after);
      },
    };
  }
}

/** Changed texts, told apart from others; unchanged files add nothing. */
function fingerprintOf(byFile: ReadonlyMap<string, FixedFile>): string {
  const changed = [...byFile].filter(([, { before, after }]) => before !== after);
  return JSON.stringify(changed.map(([identity, { after }]) => [identity, after]).sort());
}
