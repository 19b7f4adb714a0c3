import { createSourceFile, readTemplate, templateOf } from '@kalint/parser';
import { compareVersions, isSince, type Version } from '@kalint/parser/catalogue';
import { type LintInput, loadNodes } from '../engine/load-node.ts';
import { type Place, placeOf } from '../engine/message.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { type LintReport, makeReport } from '../engine/report.ts';
import { runFileRules } from '../engine/run-rules.ts';
import { selectRules, WIDEST_PRESET } from '../engine/select-rules.ts';
import { mergeViews } from '../engine/views.ts';
import { type FixedFile, type FixOptions, fixFiles } from '../fix/fix-files.ts';
import type { LintOptions, LintOptionsByFile } from '../lint.ts';
import { BEHAVIOUR_CHANGES } from './behaviour-changes.ts';
import { changedReadings } from './changed-readings.ts';
import { oldestPossibleRelease } from './configuration-release.ts';
import { migrations } from './migrations/index.ts';
import { type RemainingTask, remainingWork } from './remaining-work.ts';

/** Where configurations come from and where they are to go. */
export interface MigrateOptions extends Pick<FixOptions, 'identityOf' | 'mayChange'> {
  /** The release that is to read them. */
  readonly target: Version;
  /** The release that reads them today. Default: the oldest that knows everything that is written. */
  readonly from?: Version;
}

/** A statement that was rewritten, at its place in the text as it was. */
export interface MigratedStatement extends Place {
  /** What was done, as a command: "Replace nb_get_retry with retry". */
  readonly title: string;
}

/** Something that the target does otherwise with what is written. */
export interface ChangedBehaviour {
  /** First release that does it the new way. */
  readonly at: Version;
  /** A whole sentence: what is done, and what was done before. */
  readonly message: string;
  /** Where it matters, in the text as it was. */
  readonly places: readonly Place[];
}

/** What migrating came to. */
export interface Migration {
  readonly from: Version;
  /** Whether `from` was not said, but read from what is written. */
  readonly fromIsGuessed: boolean;
  readonly target: Version;
  /** Files with their new texts, included ones among them. */
  readonly changed: readonly FixedFile[];
  readonly done: readonly MigratedStatement[];
  readonly changes: readonly ChangedBehaviour[];
  /** What is left to a person, at its place in the new text. */
  readonly remaining: readonly RemainingTask[];
}

/** A migration, or why there is none. */
export type MigrateOutcome =
  | { readonly ok: true; readonly migration: Migration }
  /** Nothing is migrated: these files cannot be. */
  | { readonly ok: false; readonly refused: readonly { readonly path: string; readonly reason: string }[] };

/**
 * Takes configurations to another release: rewrites what certainly means the same there, and says what keepalived does
 * otherwise and what needs a person. Comments, layout and all other statements stay. Works in both directions; what the
 * target does not know is never deleted. Texts in, texts out: nothing is written. Never throws on any text.
 * @param lintOptions how the files are read; `target` in it does not count
 */
export function migrate(
  files: readonly LintInput[],
  options: MigrateOptions,
  lintOptions: LintOptions | LintOptionsByFile = {},
): MigrateOutcome {
  const readOptions: LintOptionsByFile = (path) =>
    typeof lintOptions === 'function' ? lintOptions(path) : lintOptions;
  const refused = files.filter((file) => isTemplate(file, readOptions(file.path)));
  if (refused.length > 0) {
    const reason =
      'it is a template, and what its values will be is not known: migrate what it makes, and see what changes';
    return { ok: false, refused: refused.map(({ path }) => ({ path, reason })) };
  }
  return { ok: true, migration: new Run(files, options, readOptions).migration() };
}

function isTemplate({ path, text }: LintInput, { template = templateOf(path) }: LintOptions): boolean {
  const read = template && readTemplate(text, template);
  return read !== undefined && read.tags.length > 0;
}

class Run {
  readonly #files: readonly LintInput[];
  readonly #options: MigrateOptions;
  readonly #readOptions: LintOptionsByFile;
  readonly #from: Version;

  constructor(files: readonly LintInput[], options: MigrateOptions, readOptions: LintOptionsByFile) {
    this.#files = files;
    this.#options = options;
    this.#readOptions = readOptions;
    this.#from = options.from ?? oldestPossibleRelease(this.#nodes(options.target));
  }

  migration(): Migration {
    const { target, from, ...fixing } = this.#options;
    const steps = new Steps();
    const fixed = fixFiles(this.#files, this.#at(target), {
      ...fixing,
      lint: (inputs, read) => steps.add(findMigrations(inputs, read, target)),
    });
    const remaining = remainingWork(
      { files: this.#files, options: this.#at(this.#from) },
      { files: fixed.files, options: this.#after(fixed.changed) },
    );
    return {
      from: this.#from,
      fromIsGuessed: from === undefined,
      target,
      changed: fixed.changed,
      done: steps.done(fixed.report),
      changes: this.#changes(),
      remaining,
    };
  }

  /** How files are read by a release, with nothing of the one that is configured. */
  #at(target: Version): LintOptionsByFile {
    const known = new Map<LintOptions, LintOptions>();
    return (path) => {
      const given = this.#readOptions(path);
      const { distribution: _, ...rest } = given;
      const options = known.get(given) ?? { ...rest, target };
      known.set(given, options);
      return options;
    };
  }

  /** How the new texts are read by the target: included ones among them. */
  #after(changed: readonly FixedFile[]): LintOptionsByFile {
    const identityOf = this.#options.identityOf ?? ((path: string) => path);
    const texts = new Map(changed.map((file) => [identityOf(file.path), file.after]));
    return withTexts(this.#at(this.#options.target), (path) => texts.get(identityOf(path)));
  }

  #nodes(release: Version): ConfigurationNode[] {
    const options = this.#at(release);
    return this.#files.flatMap((file) => loadNodes(file, { ...options(file.path), target: release }));
  }

  #changes(): ChangedBehaviour[] {
    const { target } = this.#options;
    const isForward = compareVersions(this.#from, target) <= 0;
    const [first, last] = isForward ? [this.#from, target] : [target, this.#from];
    const [older, newer] = [this.#nodes(first), this.#nodes(last)];
    const isBetween = (at: Version) => !isSince(first, at) && isSince(last, at);
    const silent = BEHAVIOUR_CHANGES.filter(({ at }) => isBetween(at)).map(({ at, before, after, concerns }) => ({
      at,
      message: isForward
        ? `From ${at} on ${after}; up to then: ${before}.`
        : `Only from ${at} on ${after}; in ${target}: ${before}.`,
      places: distinct(newer.flatMap((node) => concerns(node, last)).map(placeOf)),
    }));
    const read = newer.flatMap((node, i) => {
      const counterpart = older[i];
      return counterpart === undefined ? [] : changedReadings(counterpart, node);
    });
    const readings = read.map(({ origin, text, at, note }) => ({
      at,
      message: `${text} is read differently before ${at}: ${note}`,
      places: [placeOf(origin)],
    }));
    return [...silent, ...onePerMessage(readings)]
      .filter(({ places }) => places.length > 0)
      .sort((a, b) => compareVersions(a.at, b.at));
  }
}

/** What the passes of a migration have offered. */
class Steps {
  readonly #offered = new Map<string, MigratedStatement>();

  add(report: LintReport): LintReport {
    for (const { filePath, messages } of report.results) {
      for (const { message, fix, line, column, endLine, endColumn } of messages) {
        const key = `${filePath}\n${message}\n${fix?.title}\n${line}`;
        if (fix !== undefined && !this.#offered.has(key)) {
          this.#offered.set(key, { title: fix.title, filePath, line, column, endLine, endColumn });
        }
      }
    }
    return report;
  }

  /** Those that are not offered any more. @param last what is still offered at the end */
  done(last: LintReport): MigratedStatement[] {
    const left = last.results.flatMap(({ filePath, messages }) =>
      messages.flatMap(({ fix }) => (fix === undefined ? [] : [`${filePath}\n${fix.title}`])),
    );
    return [...this.#offered.values()].filter(({ filePath, title }) => !left.includes(`${filePath}\n${title}`));
  }
}

function findMigrations(files: readonly LintInput[], optionsOf: LintOptionsByFile, target: Version): LintReport {
  const selected = selectRules(migrations, { preset: WIDEST_PRESET, severities: {}, ruleOptions: {} });
  const rules = migrations.flatMap((rule) =>
    selected.filter((one) => one.rule === rule).map((one) => ({ ...one, rule })),
  );
  const views = files
    .flatMap((file) => loadNodes(file, { ...optionsOf(file.path), target }))
    .map((node) => ({ node, messages: runFileRules(rules, node, { target, distribution: undefined }) }));
  const paths = [...new Set(files.map(({ path }) => path))];
  return makeReport(paths, mergeViews(views), target);
}

/** Options whose included files have other texts. */
function withTexts(options: LintOptionsByFile, textOf: (path: string) => string | undefined): LintOptionsByFile {
  const known = new Map<LintOptions, LintOptions>();
  return (path) => {
    const given = options(path);
    const { host } = given;
    if (host === undefined) return given;
    const read: typeof host.read = (file) => {
      const text = textOf(file);
      return text === undefined ? host.read(file) : createSourceFile(file, text);
    };
    const changed = known.get(given) ?? {
      ...given,
      host: { ...host, match: (pattern, file) => host.match(pattern, file), read },
    };
    known.set(given, changed);
    return changed;
  };
}

function onePerMessage(changes: readonly ChangedBehaviour[]): ChangedBehaviour[] {
  const byMessage = new Map<string, ChangedBehaviour>();
  for (const change of changes) {
    const places = [...(byMessage.get(change.message)?.places ?? []), ...change.places];
    byMessage.set(change.message, { ...change, places: distinct(places) });
  }
  return [...byMessage.values()];
}

function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.filePath}:${place.line}:${place.column}`, place])).values()];
}
