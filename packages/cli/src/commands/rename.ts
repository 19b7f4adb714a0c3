import { realpathSync } from 'node:fs';
import { createFileHost } from '@kalint/linter/node';
import { type Origin, type SourceFile, templateOf } from '@kalint/parser';
import { nearest } from '@kalint/parser/catalogue';
import { type NameKind, nameKinds, type RenameResult, rename, titleOf } from '@kalint/parser/transform';
import { EXIT, type ExitStatus, Failure } from '../failure.ts';
import { unifiedDiff } from '../fixing/unified-diff.ts';
import { writeTogether } from '../fixing/write-fixes.ts';
import { pathOfStdin, readInputs } from '../inputs.ts';
import { writeStderr, writeStdout } from '../output.ts';
import { STDOUT } from '../standard-stream.ts';
import { targetOf } from '../target.ts';
import { coloursFor } from '../terminal.ts';

/** Options of `kalint rename`, as they were written. */
export interface RenameCommandOptions {
  readonly kind?: string;
  readonly diff?: boolean;
  readonly target?: string;
  readonly stdinFilename?: string;
  readonly color?: boolean;
}

/** The old name and the new one. */
interface Names {
  readonly from: string;
  readonly to: string;
}

type Renamed = RenameResult & { readonly ok: true };

/** `kalint rename OLD NEW [PATH...]` */
export async function renameCommand(
  names: Names,
  paths: readonly string[],
  options: RenameCommandOptions,
): Promise<ExitStatus> {
  const kind = kindOf(options.kind);
  const target = targetOf(options.target);
  const named = paths.length === 0 ? ['.'] : paths;
  const sources = await readInputs(named, options.stdinFilename);
  refuseTemplates(sources);
  const stdin = pathOfStdin(named, options.stdinFilename);
  const result = rename(
    sources,
    { ...names, ...(kind && { kind }) },
    { host: createFileHost(), target, identityOf: (path) => (path === stdin ? '-' : realPath(path)) },
  );
  if (!result.ok) throw new Failure(result.problems.map(({ message, origin }) => placed(message, origin)).join('\n'));
  if (options.diff) return showDiff(result, options);
  if (stdin === undefined) writeTogether(result.files, { done: 'renamed in', meanwhile: 'read' });
  else await printStdin(result, sources, stdin);
  writeStderr(summaryOf(names, result));
  return EXIT.clean;
}

function kindOf(name: string | undefined): NameKind | undefined {
  if (name === undefined) return undefined;
  const kinds = nameKinds();
  const kind = kinds.find((each) => each === name);
  if (kind !== undefined) return kind;
  const [near] = nearest(name, kinds);
  throw new Failure(
    `unknown kind '${name}'${near === undefined ? '' : `; did you mean ${near}?`}\n--kind takes one of ${kinds.join(', ')}`,
  );
}

/** A template makes text that cannot be read beforehand, so that a name may stand where nobody sees it. */
function refuseTemplates(sources: readonly SourceFile[]): void {
  const templates = sources.filter(({ path }) => templateOf(path) !== undefined);
  if (templates.length === 0) return;
  const lines = templates.map(({ path }) => `${path} is a template: what it makes of a name is not known`);
  throw new Failure([...lines, 'nothing is renamed; name the files that are to be changed'].join('\n'));
}

async function showDiff({ files, ...result }: Renamed, { color }: RenameCommandOptions): Promise<ExitStatus> {
  await writeStdout(unifiedDiff(files, coloursFor({ color }, STDOUT.isTTY)));
  for (const remark of remarksOf({ files, ...result })) writeStderr(remark);
  return EXIT.findings;
}

/** What was read from standard input goes to standard output; a file that it includes cannot be changed along with it. */
async function printStdin({ files }: Renamed, sources: readonly SourceFile[], stdin: string): Promise<void> {
  const others = files.filter(({ path }) => path !== stdin);
  if (others.length > 0) {
    const paths = others.map(({ path }) => path).join(', ');
    throw new Failure(
      `the name stands in ${paths} as well, which standard input cannot change: name the files themselves`,
    );
  }
  const changed = files.find(({ path }) => path === stdin)?.after;
  await writeStdout(changed ?? sources.find(({ path }) => path === stdin)?.text ?? '');
}

function summaryOf({ from, to }: Names, result: Renamed): string {
  const { kind, places, files } = result;
  const name = kind === 'definition' ? from.replace(/[${}]/g, '') : from;
  const now = kind === 'definition' ? titleOf({ kind, name: to.replace(/[${}]/g, '') }) : to;
  const where = `${count(places, 'place')} in ${count(files.length, 'file')}`;
  return [`kalint: ${titleOf({ kind, name })} is ${now} now, at ${where}`, ...remarksOf(result)].join('\n');
}

function remarksOf({ mentions, unseen }: Renamed): string[] {
  const left = mentions.map(({ origin, in: where }) => {
    const { start, end, file } = origin;
    const what = where === 'comment' ? 'in a comment' : 'as something else';
    return `kalint: ${placed(`${file.text.slice(start, end)} stands here ${what} and is left alone`, origin)}`;
  });
  return [...left, ...unseen.map(({ message, origin }) => `kalint: ${placed(message, origin)}`)];
}

function placed(message: string, origin: Origin | undefined): string {
  if (origin === undefined) return message;
  const { line, column } = origin.file.lines.position(origin.start);
  return `${origin.file.path}:${line}:${column}: ${message}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
