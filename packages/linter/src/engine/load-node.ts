import {
  bind,
  createSourceFile,
  expand,
  type IncludeHost,
  nestingHints,
  parseDocument,
  type SourceFile,
  type Version,
} from '@kalint/parser';
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
  /** One id only, instead of every id the file names. */
  readonly configId?: string | undefined;
}

/**
 * The nodes that a file describes: one for each id its `@id` lines name, else one. A file that names a single id
 * describes another node too, the one without it.
 */
export function loadNodes(input: LintInput, options: LoadOptions): ConfigurationNode[] {
  const source = createSourceFile(input.path, input.text);
  const document = parseDocument(source);
  const load = (configId: string | undefined): ConfigurationNode => {
    const expansion = expand(source, {
      hints: nestingHints,
      target: options.target,
      ...(configId !== undefined && { configId }),
      ...(options.host && { host: options.host }),
    });
    const binding = bind(expansion.directives, { target: options.target });
    const idIsChosen = options.configId !== undefined;
    const name = configId ?? stem(source);
    return { name, path: input.path, configId, idIsChosen, document, expansion, binding };
  };
  if (options.configId !== undefined) return [load(options.configId)];
  const [first, ...others] = configIds(source, options);
  if (first === undefined) return [load(undefined)];
  if (others.length === 0) return [load(first), load(undefined)];
  return [first, ...others].map(load);
}

/** Ids that the file and what it includes name: found by reading for no id, then again for each id, since a condition may hold an include. */
function configIds(source: SourceFile, { target, host }: LoadOptions): string[] {
  const options = { target, ...(host && { host }) };
  const found = new Set(expand(source, options).configIds);
  for (const configId of [...found]) {
    for (const more of expand(source, { ...options, configId }).configIds) found.add(more);
  }
  return [...found];
}

/** The file's name without folders and ending. */
function stem(source: SourceFile): string {
  const base = source.path.slice(source.path.lastIndexOf('/') + 1);
  return base.replace(/\.[^.]+$/, '') || base;
}
