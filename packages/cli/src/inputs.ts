import { statSync } from 'node:fs';
import { normalize } from 'node:path';
import { DEFAULT_LIMITS, findConfigurations, readTextFile, tooLarge, whyOutside } from '@kalint/linter/node';
import { createSourceFile, decodeUtf8, type SourceFile } from '@kalint/parser';
import { Failure } from './failure.ts';
import { writeStderr } from './output.ts';

/** What standard input is called when nothing else is said. */
const STDIN_NAME = '<stdin>';

/** The path that what is read from standard input has among the inputs; undefined where it is not read. */
export function pathOfStdin(paths: readonly string[], stdinName: string | undefined): string | undefined {
  return paths.includes('-') ? (stdinName ?? STDIN_NAME) : undefined;
}

/** The configuration that says that a file is not to be linted; undefined where none does. */
export type IgnoredBy = (path: string) => Promise<string | undefined>;

/**
 * Reads what a command line names: files, folders that are searched, `-` for standard input. What is named twice counts
 * once. What a configuration ignores is left out; where it was named itself, that is said.
 * @param mostBytes gives how many bytes a file may have: asked when it is known who ignores the file
 * @throws Failure that names everything that cannot be read
 */
export async function readInputs(
  paths: readonly string[],
  stdinName: string | undefined,
  ignoredBy: IgnoredBy = async () => undefined,
  mostBytes = () => DEFAULT_LIMITS.fileBytes,
): Promise<SourceFile[]> {
  if (stdinName !== undefined && !paths.includes('-')) throw new Failure('--stdin-filename needs - among the paths');
  const inputs = new Map<string, SourceFile>();
  const problems: string[] = [];
  for (const path of paths) {
    try {
      const read = { ignoredBy, mostBytes };
      for (const source of path === '-' ? await readStdin(stdinName, read) : await readPath(path, read)) {
        const key = normalize(source.path);
        if (!inputs.has(key)) inputs.set(key, source);
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new Failure(problems.join('\n'));
  return [...inputs.values()];
}

/** Reads the one file that a command line names. @param mostBytes a larger one is refused; default: as {@link DEFAULT_LIMITS} says */
export async function readInput(path: string, stdinName: string | undefined, mostBytes?: number): Promise<SourceFile> {
  if (path !== '-' && isFolder(path)) throw new Failure(`${path} is a folder: name a file`);
  const [input] = await readInputs([path], stdinName, undefined, mostBytes === undefined ? undefined : () => mostBytes);
  if (input === undefined) throw new Error('one path gives one input');
  return input;
}

/** What holds for all that is read. */
interface Reading {
  readonly ignoredBy: IgnoredBy;
  readonly mostBytes: () => number;
}

async function readPath(path: string, { ignoredBy, mostBytes }: Reading): Promise<SourceFile[]> {
  if (!isFolder(path)) return (await isLeftOut(path, ignoredBy)) ? [] : [readFile(path, mostBytes())];
  const { paths, unreadable } = findConfigurations(path);
  if (unreadable.length > 0) throw new Failure(unreadable.map(cannotBeRead).join('\n'));
  if (paths.length === 0) throw new Failure(`${path}: no keepalived configuration was found in this folder`);
  const wanted: string[] = [];
  const configs = new Set<string>();
  for (const found of paths) {
    const config = await ignoredBy(found);
    if (config === undefined) wanted.push(found);
    else configs.add(config);
  }
  if (wanted.length > 0) return wanted.map((found) => readFile(found, mostBytes()));
  throw new Failure(`${path}: ${[...configs].join(' and ')} ignores every keepalived configuration in this folder`);
}

/** Whether a file that was named is ignored, which is said then. */
async function isLeftOut(path: string, ignoredBy: IgnoredBy): Promise<boolean> {
  const config = await ignoredBy(path);
  if (config !== undefined) writeStderr(`kalint: ${path} is not linted: ${config} ignores it`);
  return config !== undefined;
}

function readFile(path: string, mostBytes: number): SourceFile {
  const source = whyOutside(path) ?? readTextFile(path, mostBytes);
  if ('reason' in source) throw new Failure(cannotBeRead({ path, ...source }));
  return source;
}

function cannotBeRead({ path, reason }: { readonly path: string; readonly reason: string }): string {
  return `${path} cannot be read: ${reason}`;
}

/** Whether a path leads to a folder. Never throws. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

async function readStdin(name = STDIN_NAME, { ignoredBy, mostBytes }: Reading): Promise<SourceFile[]> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > mostBytes()) throw new Failure(cannotBeRead({ path: name, ...tooLarge(mostBytes()) }));
  }
  const decoded = decodeUtf8(Buffer.concat(chunks));
  if (!decoded.ok) throw new Failure(cannotBeRead({ path: name, reason: decoded.reason }));
  return (await isLeftOut(name, ignoredBy)) ? [] : [createSourceFile(name, decoded.text)];
}
