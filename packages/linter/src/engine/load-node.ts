import {
  bind,
  createSourceFile,
  type Expansion,
  expand,
  type IncludeHost,
  nestingHints,
  type Rendering,
  type SourceFile,
  type Version,
} from '@kalint/parser';
import type { HostFacts } from './host-facts.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { ConfigurationNode } from './node.ts';

/** A configuration to look at: a name and its text. */
export interface LintInput {
  readonly path: string;
  readonly text: string;
}

/** What loading a node needs beside the text. */
export interface LoadOptions {
  readonly target: Version;
  /** Where included files come from; absent: includes are not followed. */
  readonly host?: IncludeHost | undefined;
  /** What is declared of the host that reads a file with a config id. */
  readonly factsOf?: ((path: string, configId: string | undefined) => HostFacts | undefined) | undefined;
  /** One id only, instead of every id the file names. */
  readonly configId?: string | undefined;
  /** All ids that there are; absent: those that the file names. */
  readonly configIds?: readonly string[] | undefined;
  /** What is read instead of the text. */
  readonly rendering?: Rendering | undefined;
  /** How much is read. Default: {@link DEFAULT_LIMITS}. */
  readonly limits?: Partial<Limits> | undefined;
}

/**
 * The nodes that a file describes: one for each id its `@id` lines name (or for each given id, if it has such lines), else
 * one. A file that names a single id
 * describes another node too, the one without it.
 */
export function loadNodes(input: LintInput, options: LoadOptions): ConfigurationNode[] {
  const { rendering } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const source = { ...createSourceFile(input.path, input.text), ...(rendering && { rendering }) };
  const read = (configId: string | undefined): Expansion =>
    expand(source, {
      hints: nestingHints,
      target: options.target,
      budget: limits,
      ...(configId !== undefined && { configId }),
      ...(options.host && { host: options.host }),
    });
  const node = (configId: string | undefined, expansion: Expansion): ConfigurationNode => {
    const binding = bind(expansion.directives, { target: options.target });
    const idIsChosen = options.configId !== undefined;
    const name = configId ?? stem(source);
    const hostFacts = options.factsOf?.(input.path, configId);
    const seen = { ...expansion, complete: expansion.complete && binding.openBlocks.size === 0 };
    return { name, path: input.path, configId, idIsChosen, hostFacts, expansion: seen, binding };
  };
  if (options.configId !== undefined) return [node(options.configId, read(options.configId))];
  const withoutId = read(undefined);
  if (withoutId.configIds.length > limits.ids) {
    return [node(undefined, withTooManyIds(withoutId, source, limits.ids))];
  }
  if (options.configIds !== undefined && withoutId.configIds.length > 0) {
    return options.configIds.map((id) => node(id, read(id)));
  }
  const byId = readEveryId(withoutId, read, limits.ids);
  const nodes = [...byId].map(([id, expansion]) => node(id, expansion));
  return nodes.length < 2 ? [...nodes, node(undefined, withoutId)] : nodes;
}

/** Such a file is read as the node that has none of its ids. */
function withTooManyIds(expansion: Expansion, source: SourceFile, limit: number): Expansion {
  const start = Math.max(source.text.indexOf('@'), 0);
  const origin = { file: source, start, end: start + 1 };
  const problem = {
    code: 'expansion-limit',
    origin,
    limit,
    what: 'ids behind @',
    name: 'ids',
    daemon: 'one-id',
  } as const;
  return { ...expansion, complete: false, problems: [...expansion.problems, problem] };
}

/** What each id reads that the file and its includes name; reading for one may bring up more, since a condition may hold an include. */
function readEveryId(
  withoutId: Expansion,
  read: (id: string) => Expansion,
  most: number,
): ReadonlyMap<string, Expansion> {
  const byId = new Map<string, Expansion>();
  const waiting = [...withoutId.configIds];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (byId.has(id) || byId.size >= most) continue;
    const expansion = read(id);
    byId.set(id, expansion);
    waiting.push(...expansion.configIds);
  }
  return byId;
}

/** The file's name without folders and ending. */
function stem(source: SourceFile): string {
  const base = source.path.slice(source.path.lastIndexOf('/') + 1);
  return base.replace(/\.[^.]+$/, '') || base;
}
