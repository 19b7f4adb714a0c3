import { NEWEST_VERSION, type Version } from '../../catalogue/version.ts';
import { type Expansion, expand } from '../../expand/expand.ts';
import { type IncludeHost, noIncludes } from '../../expand/include-host.ts';
import type { LogicalLine } from '../../expand/logical-line.ts';
import { readingPlace } from '../../expand/origin.ts';
import { createSourceFile, type SourceFile } from '../../source/source-file.ts';
import { MOST_IDS } from '../readings.ts';
import { nodeText } from './node-text.ts';
import { type NodesRefusal, refuse } from './refusal.ts';
import { firstDifference, isCutOff, readAs, releasesFor, tooLong } from './same-reading.ts';

/** How a file is split. All fields have defaults. */
export interface SplitOptions {
  /** The nodes to write files for, also such that no line names. Default: all that `@id` and `@^id` lines name. */
  readonly ids?: readonly string[];
  /** Where included files come from. Default: includes are not followed and stay as they are. */
  readonly host?: IncludeHost;
  /** The keepalived release whose reading must stay. Default: all kinds of releases. */
  readonly target?: Version;
}

/** The files of one node. */
export interface SplitNode {
  readonly id: string;
  /** All files that the node reads, under their old paths: the file that was split first, then what it includes. */
  readonly files: readonly SourceFile[];
  /** Those of `files` that are not as they were. */
  readonly changed: readonly SourceFile[];
}

/** The files of each node, or why there are none. */
export type SplitResult =
  | {
      readonly ok: true;
      readonly nodes: readonly SplitNode[];
      /** Ids that lines name and no file was written for. */
      readonly leftOut: readonly string[];
    }
  | NodesRefusal;

/**
 * One file with `@id` lines → the files of each node, without conditions. Comments, layout, definitions and includes
 * stay; lines of other nodes go, with the comments behind them. Each node reads its files as it read the original, which
 * is checked: where that cannot be, nothing is split. Never throws.
 */
export function splitById(source: SourceFile, options: SplitOptions = {}): SplitResult {
  if (source.rendering !== undefined) {
    return refuse(
      `${source.path} is a template: which lines it will have is not known; render it first, then split that`,
    );
  }
  const host = options.host ?? noIncludes;
  const releases = releasesFor(options.target);
  const named = namedIds(source, host, releases);
  if (named.length > MOST_IDS) {
    return refuse(
      `${source.path} has more than ${MOST_IDS} ids behind @: so many files are not written at once, and whether each node still reads the same would have to be looked at`,
    );
  }
  const ids = options.ids ?? named;
  if (named.length === 0 || ids.length === 0)
    return refuse(`${source.path} has no @id lines: all nodes read the same, so there is nothing to split`);
  const nodes: SplitNode[] = [];
  for (const id of ids) {
    const node = nodeOf(source, id, host);
    const problem = problemOf(source, node, { host, releases });
    if (problem !== undefined) return problem;
    nodes.push(node);
  }
  return { ok: true, nodes, leftOut: named.filter((id) => !ids.includes(id)) };
}

/** Ids that conditions name, those of files that only some nodes include among them, in the order met. */
function namedIds(source: SourceFile, host: IncludeHost, releases: readonly Version[]): string[] {
  const named = (configId?: string) =>
    releases.flatMap((target) => readAs(source, { configId, target, host }).configIds);
  const ids = new Set(named());
  for (const id of ids) {
    if (ids.size > MOST_IDS) break;
    for (const more of named(id)) ids.add(more);
  }
  return [...ids];
}

function nodeOf(source: SourceFile, id: string, host: IncludeHost): SplitNode {
  const read = expand(source, { host, configId: id }).files;
  const files = read.map((file) => {
    const text = nodeText(file.text, id);
    return text === file.text ? file : createSourceFile(file.path, text);
  });
  return { id, files, changed: files.filter((file, i) => file !== read[i]) };
}

function problemOf(
  source: SourceFile,
  { id, files }: SplitNode,
  { host, releases }: { readonly host: IncludeHost; readonly releases: readonly Version[] },
): NodesRefusal | undefined {
  const [root = source] = files;
  const overlay = withFiles(host, files);
  for (const target of releases) {
    const before = readAs(source, { configId: id, target, host });
    const after = readAs(root, { configId: id, target, host: overlay });
    const left = after.configIds[0];
    if (left !== undefined) return leftOver(left);
    if (isCutOff(before)) return refuse(tooLong(source));
    const difference = firstDifference(before, after);
    if (difference !== undefined) return misread(source, before, { id, target, line: difference.line });
  }
  return undefined;
}

function leftOver(id: string): NodesRefusal {
  return refuse(
    `a condition on ${id} comes out of a definition, or stands behind another one: which lines it covers shows only when keepalived reads it; write @${id} in front of the lines that it is for`,
  );
}

function misread(
  source: SourceFile,
  before: Expansion,
  { id, target, line }: { readonly id: string; readonly target: Version; readonly line: LogicalLine },
): NodesRefusal {
  const release = target === NEWEST_VERSION ? 'keepalived' : `keepalived ${target}`;
  const place = before.lines.includes(line) ? readingPlace(line.text.origin()) : undefined;
  return refuse(
    `without its conditions ${source.path} would not read the same for ${id} (${release}); look for definitions over several lines that conditions stand in or before`,
    place,
  );
}

/** The host, but these files in place of those of the same path. */
function withFiles(host: IncludeHost, files: readonly SourceFile[]): IncludeHost {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    ...host,
    match: (pattern, from) => host.match(pattern, from),
    read: (path) => byPath.get(path) ?? host.read(path),
  };
}
