import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ClusterInput, type LintReport, rules } from '@kalint/linter';
import { type LoadedConfig, readTextFile } from '@kalint/linter/node';
import type { IncludeHost } from '@kalint/parser';
import type { ConfigurationOptions } from '../configuration.ts';
import { Failure } from '../failure.ts';
import { writeStderr } from '../output.ts';
import { writeFileWhole } from '../write-file.ts';
import type { FileGroup } from './groups.ts';

/** What decides about findings beside the files: the same in a whole run. */
export interface CacheSurroundings {
  /** Of kalint. */
  readonly version: string;
  readonly options: ConfigurationOptions;
  readonly configurations: readonly LoadedConfig[];
  readonly clusters: readonly ClusterInput[];
}

/** What an include has led to. */
interface Looked {
  readonly matches: readonly (readonly [pattern: string, from: string, found: readonly string[]])[];
  /** Paths with the hash of their text; the reason where they could not be read. */
  readonly reads: readonly (readonly [path: string, content: string])[];
}

interface Entry {
  readonly looked: Looked;
  readonly report: LintReport;
}

interface CacheFile {
  readonly format: typeof FORMAT;
  readonly entries: Readonly<Record<string, Entry>>;
}

/** The shape of the file; another one is no cache of ours. */
const FORMAT = 'kalint lint cache 1';
/** As much as some large projects have; older entries go first. */
const MOST_ENTRIES = 50_000;

/** Reports of earlier runs, by all that they depend on. */
export class LintCache {
  readonly #path: string;
  readonly #known: ReadonlyMap<string, Entry>;
  readonly #used = new Map<string, Entry>();
  readonly #surroundings: CacheSurroundings;
  readonly #prefix: string;

  private constructor(path: string, known: ReadonlyMap<string, Entry>, surroundings: CacheSurroundings) {
    this.#path = path;
    this.#known = known;
    this.#surroundings = surroundings;
    const { version, options, configurations } = surroundings;
    const configured = configurations.flatMap(({ parts }) => parts.map(({ path }) => [path, contentOf(path)]));
    this.#prefix = JSON.stringify([version, Object.entries(options).sort(), configured]);
  }

  /**
   * The cache of a run; undefined where it cannot be told what findings depend on, which is said: scripts and plugins may
   * read anything. A file that is no cache counts as an empty one.
   */
  static open(location: string | undefined, surroundings: CacheSurroundings): LintCache | undefined {
    const scripts = surroundings.configurations.filter(isScripted);
    if (scripts.length > 0) {
      writeStderr(
        `kalint: --cache is left out: ${scripts[0]?.path} is a script or has plugins, and what those depend on is not known`,
      );
      return undefined;
    }
    const path = location ?? defaultLocation();
    return new LintCache(path, entriesIn(path), surroundings);
  }

  /** The report of a group from an earlier run in which all was the same. */
  find(group: FileGroup, host: IncludeHost): LintReport | undefined {
    const key = this.#keyOf(group);
    const entry = this.#known.get(key);
    if (entry === undefined || !isCurrent(entry.looked, host)) return undefined;
    this.#used.set(key, entry);
    return entry.report;
  }

  /** @param recorder the host that the group was linted with */
  add(group: FileGroup, report: LintReport, recorder: RecordingHost): void {
    this.#used.set(this.#keyOf(group), { looked: recorder.looked, report });
  }

  /** Writes the file; where that is not possible, only that is said. */
  save(): void {
    const entries = new Map([...this.#known, ...this.#used]);
    // What was used last goes last.
    for (const [key, entry] of this.#used) {
      entries.delete(key);
      entries.set(key, entry);
    }
    const kept = Object.fromEntries([...entries].slice(-MOST_ENTRIES));
    const file: CacheFile = { format: FORMAT, entries: kept };
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      // A named pipe would wait for a reader.
      if (statSync(this.#path, { throwIfNoEntry: false })?.isFile() === false) {
        throw new Failure(`${this.#path} is no regular file`);
      }
      writeFileWhole(this.#path, JSON.stringify(file));
    } catch (error) {
      writeStderr(`kalint: the cache is not kept: ${(error as Error).message}`);
    }
  }

  #keyOf(group: FileGroup): string {
    const paths = new Set(group.map(({ path }) => path));
    const clusters = this.#surroundings.clusters.filter(({ nodes }) => nodes.some(({ file }) => paths.has(file.path)));
    const files = group.map(({ path, text }) => [path, text]);
    return hashOf(JSON.stringify([this.#prefix, files, clusters]));
  }
}

/** A host that notes what it was asked and what came of it. */
export class RecordingHost implements IncludeHost {
  readonly #host: IncludeHost;
  readonly #matches = new Map<string, Looked['matches'][number]>();
  readonly #reads = new Map<string, string>();

  constructor(host: IncludeHost) {
    this.#host = host;
  }

  readonly looks = (pattern: string, from: string): boolean => {
    const { looks = true } = this.#host;
    return typeof looks === 'boolean' ? looks : looks(pattern, from);
  };

  readonly match = (pattern: string, from: string): readonly string[] => {
    const found = this.#host.match(pattern, from);
    this.#matches.set(`${from}\n${pattern}`, [pattern, from, found]);
    return found;
  };

  readonly read = (path: string): ReturnType<IncludeHost['read']> => {
    const file = this.#host.read(path);
    this.#reads.set(path, readOf(file));
    return file;
  };

  get looked(): Looked {
    return { matches: [...this.#matches.values()], reads: [...this.#reads] };
  }
}

function isCurrent({ matches, reads }: Looked, host: IncludeHost): boolean {
  return (
    matches.every(([pattern, from, found]) => JSON.stringify(host.match(pattern, from)) === JSON.stringify(found)) &&
    reads.every(([path, content]) => readOf(host.read(path)) === content)
  );
}

function readOf(file: ReturnType<IncludeHost['read']>): string {
  return 'reason' in file ? `unreadable: ${file.reason}` : hashOf(file.text);
}

function isScripted({ parts, rules: own }: LoadedConfig): boolean {
  return own.length > rules.length || parts.some(({ path }) => !/\.jsonc?$/.test(path));
}

function contentOf(path: string): string {
  const source = readTextFile(path);
  return 'reason' in source ? 'unreadable' : hashOf(source.text);
}

/** Where other tools of a project keep theirs; without such a folder, beside the project's files. */
function defaultLocation(): string {
  return existsSync('node_modules') ? join('node_modules', '.cache', 'kalint', 'lint.json') : '.kalintcache';
}

function entriesIn(path: string): ReadonlyMap<string, Entry> {
  const source = readTextFile(path);
  if ('reason' in source) return new Map();
  try {
    const file: Partial<CacheFile> | null = JSON.parse(source.text);
    return new Map(file?.format === FORMAT ? Object.entries(file.entries ?? {}) : []);
  } catch {
    return new Map();
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
