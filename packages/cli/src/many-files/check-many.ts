import { availableParallelism } from 'node:os';
import { type ClusterInput, type LintOptions, type LintOptionsByFile, type LintReport, lint } from '@kalint/linter';
import { NEWEST_VERSION } from '@kalint/parser/catalogue';
import type { ConfigurationOptions, ConfiguredInputs } from '../configuration.ts';
import { Failure } from '../failure.ts';
import { inOrder } from '../threads/in-order.ts';
import { createThreadPool } from '../threads/thread-pool.ts';
import { type FileGroup, groupsOf } from './groups.ts';
import { sizeOf, WORTH_THREADS } from './is-many.ts';
import { LintCache, RecordingHost } from './lint-cache.ts';
import { mergedReport } from './merged-report.ts';
import { showProgress } from './progress.ts';

/** What is asked of a thread: to lint these files, with the configurations that hold for them. */
export interface LintRequest {
  readonly paths: readonly string[];
  readonly options: ConfigurationOptions;
}

/** What a thread found, or why it could not look. */
export type LintAnswer =
  | { readonly ok: true; readonly report: LintReport }
  | { readonly ok: false; readonly failure: string };

/** How many files are linted. */
export interface ManyOptions extends ConfigurationOptions {
  /** Of kalint. */
  readonly version: string;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  /** How many at a time; default: as many as the machine has processors, if they are many. */
  readonly concurrency?: number;
}

/** How much text is worth one more thread. */
const WORTH_A_THREAD = 500_000;
/** Each loads kalint anew: some 100 MiB. */
const MOST_THREADS = 8;
/** A thread reads the configurations anew for each request; more files in one make the end of a run uneven. */
const GROUPS_IN_REQUEST = 32;

/**
 * Lints many files: group by group, in threads where that pays, and not at all what the cache knows. The report is that of
 * linting them all at once, however it came about.
 * @param worker the script of a thread
 * @throws Failure where a file cannot be read any more
 */
export async function checkMany(configured: ConfiguredInputs, options: ManyOptions, worker: URL): Promise<LintReport> {
  const { inputs, clusters, configurations } = configured;
  const cache = options.cache
    ? LintCache.open(options.cacheLocation, {
        version: options.version,
        options: configurationOf(options),
        configurations,
        clusters,
      })
    : undefined;
  const progress = showProgress(inputs.length);
  const reports: LintReport[] = [];
  const left: FileGroup[] = [];
  for (const group of groupsOf(configured)) {
    const known = cache?.find(group, configured.host);
    if (known === undefined) left.push(group);
    else {
      reports.push(known);
      progress.done(group.length);
    }
  }
  const threads = threadsFor(left, configured.stdin, options.concurrency);
  // What a thread has read is not known here, and so cannot be kept.
  const linted = threads === 0 || cache !== undefined ? lintHere(left, configured, cache, progress.done) : [];
  const found =
    linted.length > 0 ? linted : await lintInThreads(left, { options, worker, threads, done: progress.done });
  progress.end();
  cache?.save();
  const target = configured.settings(inputs[0]?.path ?? '').target ?? NEWEST_VERSION;
  return mergedReport([...reports, ...found], target, [...new Set(inputs.map(({ path }) => path))]);
}

function threadsFor(groups: readonly FileGroup[], stdin: string | undefined, wish: number | undefined): number {
  if (stdin !== undefined || groups.length < 2) return 0;
  const size = groups.reduce((sum, group) => sum + sizeOf(group), 0);
  const worth = size < WORTH_THREADS ? 0 : Math.floor(size / WORTH_A_THREAD);
  const threads = wish ?? Math.min(availableParallelism(), MOST_THREADS, worth);
  return threads < 2 ? 0 : Math.min(threads, groups.length);
}

function lintHere(
  groups: readonly FileGroup[],
  configured: ConfiguredInputs,
  cache: LintCache | undefined,
  done: (files: number) => void,
): LintReport[] {
  return groups.map((group) => {
    const recorder = new RecordingHost(configured.host);
    const report = lint(group, withHost(configured.settings, recorder), clustersOf(group, configured.clusters));
    cache?.add(group, report, recorder);
    done(group.length);
    return report;
  });
}

/** The same settings, with includes taken from another host; files that shared theirs share them still. */
function withHost(settings: LintOptionsByFile, host: RecordingHost): LintOptionsByFile {
  const known = new Map<LintOptions, LintOptions>();
  return (path) => {
    const own = settings(path);
    const found = known.get(own) ?? { ...own, host };
    known.set(own, found);
    return found;
  };
}

function clustersOf(group: FileGroup, clusters: readonly ClusterInput[]): ClusterInput[] {
  const paths = new Set(group.map(({ path }) => path));
  return clusters.filter(({ nodes }) => nodes.some(({ file }) => paths.has(file.path)));
}

interface InThreads {
  readonly options: ManyOptions;
  readonly worker: URL;
  readonly threads: number;
  readonly done: (files: number) => void;
}

async function lintInThreads(
  groups: readonly FileGroup[],
  { options, worker, threads, done }: InThreads,
): Promise<LintReport[]> {
  if (groups.length === 0) return [];
  const pool = createThreadPool<LintRequest, LintAnswer>(worker, threads);
  try {
    return await inOrder(requestsOf(groups, threads), threads, async (paths) => {
      const answer = await pool.ask({ paths, options: configurationOf(options) });
      if (!answer.ok) throw new Failure(answer.failure);
      done(paths.length);
      return answer.report;
    });
  } finally {
    await pool.close();
  }
}

function requestsOf(groups: readonly FileGroup[], threads: number): string[][] {
  const inRequest = Math.max(1, Math.min(GROUPS_IN_REQUEST, Math.ceil(groups.length / threads)));
  const requests: string[][] = [];
  for (let at = 0; at < groups.length; at += inRequest) {
    requests.push(groups.slice(at, at + inRequest).flatMap((group) => group.map(({ path }) => path)));
  }
  return requests;
}

/** What of the options decides about findings, and can be sent to a thread. */
function configurationOf(options: ManyOptions): ConfigurationOptions {
  const { config, preset, rule, target, configId, template, limit } = options;
  return Object.fromEntries(
    Object.entries({ config, preset, rule, target, configId, template, limit }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
