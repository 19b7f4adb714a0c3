import { normalize } from 'node:path';
import { createFileHost } from '@kalint/linter/node';
import type { SourceFile } from '@kalint/parser';
import { type MergedNode, mergeNodes } from '@kalint/parser/transform';
import { EXIT, type ExitStatus, Failure } from '../failure.ts';
import { readInput } from '../inputs.ts';
import { nodeNameOf } from '../nodes/node-name.ts';
import { refused } from '../nodes/refused.ts';
import { writeNewFiles } from '../nodes/write-new-files.ts';
import { writeStdout } from '../output.ts';
import { targetOf } from '../target.ts';

/** Options of `kalint merge`, as they were written. */
export interface MergeCommandOptions {
  /** `NAME=FILE` */
  readonly id?: readonly string[];
  readonly outputFile?: string;
  readonly force?: boolean;
  readonly target?: string;
}

/** `kalint merge PATH PATH...` */
export async function mergeCommand(paths: readonly string[], options: MergeCommandOptions): Promise<ExitStatus> {
  const target = options.target === undefined ? undefined : targetOf(options.target);
  const nodes: MergedNode[] = [];
  for (const { id, path } of namedNodes(paths, options.id ?? [])) {
    nodes.push({ id, source: await readInput(path, undefined) });
  }
  const result = mergeNodes(nodes, {
    host: createFileHost(),
    ...(options.outputFile !== undefined && { path: options.outputFile }),
    ...(target && { target }),
  });
  if (!result.ok) throw refused(result);
  await write(result.merged, nodes, options);
  return EXIT.clean;
}

async function write(
  { text }: SourceFile,
  [first]: readonly MergedNode[],
  options: MergeCommandOptions,
): Promise<void> {
  if (options.outputFile === undefined) await writeStdout(text);
  else writeNewFiles([{ path: options.outputFile, text, from: first?.source.path ?? '' }], options.force ?? false);
}

interface NamedFile {
  readonly id: string;
  readonly path: string;
}

/** Files as named, then those that `--id` alone names; an id of `--id` counts more than a file's name. */
function namedNodes(paths: readonly string[], ids: readonly string[]): NamedFile[] {
  const given = ids.map(namedFile);
  const files = [...paths, ...given.map(({ path }) => path)].filter((path, i, all) => {
    return all.findIndex((other) => normalize(other) === normalize(path)) === i;
  });
  return files.map((path) => {
    const named = given.find((one) => normalize(one.path) === normalize(path));
    if (named === undefined && path === '-') throw new Failure('standard input has no name: --id NAME=- gives it one');
    return { path, id: named?.id ?? nodeNameOf(path) };
  });
}

function namedFile(text: string): NamedFile {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1)
    throw new Failure(`--id ${text} is not NAME=FILE, as in --id lb01=keepalived.conf`);
  return { id: text.slice(0, at), path: text.slice(at + 1) };
}
