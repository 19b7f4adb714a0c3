import { NEWEST_VERSION, type Version } from '../../catalogue/version.ts';
import { type IncludeHost, noIncludes } from '../../expand/include-host.ts';
import { readingPlace } from '../../expand/origin.ts';
import { createSourceFile, type SourceFile } from '../../source/source-file.ts';
import { mergedText } from './merged-text.ts';
import { type NodesRefusal, refuse } from './refusal.ts';
import { countOf, firstDifference, isCutOff, readAs, releasesFor, tooLong } from './same-reading.ts';

/** A node to merge: its file, and the id that its lines get. */
export interface MergedNode {
  /** A word without `{ } " # ! $ \` and without `^` in front. */
  readonly id: string;
  readonly source: SourceFile;
}

/** How nodes are merged. All fields have defaults. */
export interface MergeOptions {
  /** Path of the merged file: its includes start there. Default: that of the first node's file. */
  readonly path?: string;
  /** Where included files come from. Default: includes are not followed. */
  readonly host?: IncludeHost;
  /** The keepalived release whose reading must stay. Default: all kinds of releases. */
  readonly target?: Version;
}

/** The file for all nodes, or why there is none. */
export type MergeResult = { readonly ok: true; readonly merged: SourceFile } | NodesRefusal;

/** What ends the id where it stands in front of a line, or means something else there. */
const NO_ID = /^$|^\^|[\s{}"#!$\\]/;

/**
 * The files of several nodes → one file with `@id` lines for what differs. What all nodes say stands once, in the layout
 * of the first one; comments of some nodes become `# id: …`. Each node reads the merged file, with its id, as it read its
 * own, which is checked: where that cannot be, nothing is merged. Never throws.
 */
export function mergeNodes(nodes: readonly MergedNode[], options: MergeOptions = {}): MergeResult {
  const [first] = nodes;
  if (first === undefined || nodes.length < 2) return refuse('merging needs the files of two nodes at least');
  const host = options.host ?? noIncludes;
  const problem = badIds(nodes) ?? unfitNode(nodes, host);
  if (problem !== undefined) return problem;
  const merged = createSourceFile(options.path ?? first.source.path, mergedText(nodes));
  const difference = misread(nodes, merged, { host, releases: releasesFor(options.target) });
  return difference ?? { ok: true, merged };
}

function badIds(nodes: readonly MergedNode[]): NodesRefusal | undefined {
  const bad = nodes.find(({ id }) => NO_ID.test(id));
  if (bad !== undefined) {
    return refuse(
      `"${bad.id}" cannot be the id of ${bad.source.path}: an id is one word without { } " # ! $ \\ and does not begin with ^; choose another one`,
    );
  }
  const twice = nodes.find(({ id }, i) => nodes.findIndex((other) => other.id === id) < i);
  if (twice === undefined) return undefined;
  const same = nodes.filter(({ id }) => id === twice.id).map(({ source }) => source.path);
  return refuse(`${same.join(' and ')} would both be ${twice.id}: give them different ids`);
}

/** What a node's file must not be: a template, one with conditions of its own, or one whose structure is broken. */
function unfitNode(nodes: readonly MergedNode[], host: IncludeHost): NodesRefusal | undefined {
  for (const { id, source } of nodes) {
    if (source.rendering !== undefined) {
      return refuse(
        `${source.path} is a template: which lines it will have is not known; render it first, then merge that`,
      );
    }
    const { configIds, problems } = readAs(source, { configId: id, target: NEWEST_VERSION, host });
    if (configIds.length > 0) {
      return refuse(
        `${source.path} has @${configIds[0]} lines already, and a line takes one condition: split it with kalint split --by-id first, then merge the files of its nodes`,
      );
    }
    const broken = problems.find(({ code }) => BROKEN.has(code));
    if (broken !== undefined) {
      const { file, start } = readingPlace(broken.origin);
      return refuse(
        `the braces or quotes of ${file.path} do not match here, so that it cannot be told which lines belong together; mend that first`,
        { file, start },
      );
    }
  }
  return undefined;
}

const BROKEN: ReadonlySet<string> = new Set([
  'unexpected-close-brace',
  'missing-close-brace',
  'block-without-head',
  'unterminated-quote',
]);

function misread(
  nodes: readonly MergedNode[],
  merged: SourceFile,
  { host, releases }: { readonly host: IncludeHost; readonly releases: readonly Version[] },
): NodesRefusal | undefined {
  for (const { id, source } of nodes) {
    for (const target of releases) {
      const own = readAs(source, { configId: id, target, host });
      const shared = readAs(merged, { configId: id, target, host });
      if (isCutOff(own)) return refuse(tooLong(source));
      if (countOf(shared, 'line-too-long') > countOf(own, 'line-too-long')) {
        return refuse(
          `with @${id} in front of it, a line of ${source.path} would have more than the 1022 bytes that keepalived reads; shorten it first`,
        );
      }
      const difference = firstDifference(own, shared);
      if (difference === undefined) continue;
      const place = own.lines.includes(difference.line) ? readingPlace(difference.line.text.origin()) : undefined;
      return refuse(
        `merged, ${source.path} would not read the same for ${id} (keepalived ${target}); look for includes that lead elsewhere from ${merged.path}, and for definitions that lines of other nodes stand in`,
        place,
      );
    }
  }
  return undefined;
}
