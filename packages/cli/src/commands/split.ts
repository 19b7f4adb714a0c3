import { createFileHost } from '@kalint/linter/node';
import { createSourceFile, type SourceFile } from '@kalint/parser';
import { type SplitNode, splitById } from '@kalint/parser/transform';
import { EXIT, type ExitStatus } from '../failure.ts';
import { readInput } from '../inputs.ts';
import { refused } from '../nodes/refused.ts';
import { filesBeside, filesInFolders, tracing } from '../nodes/split-paths.ts';
import { writeNewFiles } from '../nodes/write-new-files.ts';
import { writeStderr, writeStdout } from '../output.ts';
import { targetOf } from '../target.ts';

/** Options of `kalint split`, as they were written. */
export interface SplitCommandOptions {
  readonly id?: readonly string[];
  readonly outputDir?: string;
  readonly force?: boolean;
  readonly target?: string;
  readonly stdinFilename?: string;
}

/** What standard input is called where nothing else is said. */
const STDIN_NAME = 'keepalived.conf';

/** `kalint split --by-id PATH` */
export async function splitCommand(path: string, options: SplitCommandOptions): Promise<ExitStatus> {
  const target = options.target === undefined ? undefined : targetOf(options.target);
  const source = await readNamed(path, options.stdinFilename);
  const host = tracing(createFileHost());
  const split = splitById(source, {
    host,
    ...(target && { target }),
    ...(options.id && { ids: [...new Set(options.id)] }),
  });
  if (!split.ok) throw refused(split);
  const { nodes, leftOut } = split;
  const files =
    options.outputDir === undefined
      ? filesBeside(source, nodes)
      : filesInFolders(source, nodes, { folder: options.outputDir, host });
  writeNewFiles(files, options.force ?? false);
  await writeStdout(files.map((file) => `${file.path}\n`).join(''));
  sayWhatIsMissing(source, nodes, leftOut);
  return EXIT.clean;
}

async function readNamed(path: string, stdinName: string | undefined): Promise<SourceFile> {
  const source = await readInput(path, stdinName);
  return path === '-' && stdinName === undefined ? createSourceFile(STDIN_NAME, source.text) : source;
}

/** A node that no line names reads the file, too: nobody but a person knows of it. */
function sayWhatIsMissing({ path }: SourceFile, nodes: readonly SplitNode[], leftOut: readonly string[]): void {
  const [only] = nodes;
  if (leftOut.length > 0)
    writeStderr(`kalint: nothing is written for ${leftOut.join(' and ')}, whose lines ${path} has as well`);
  else if (nodes.length === 1 && only !== undefined) {
    writeStderr(
      `kalint: ${path} names no node but ${only.id}; a node that it does not name reads it without the lines of ${only.id}: --id NAME, for each node, writes its file as well`,
    );
  }
}
