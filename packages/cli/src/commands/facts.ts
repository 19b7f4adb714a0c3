import { createFileHost, readHostFacts, usedOfHost } from '@kalint/linter/node';
import { EXIT, type ExitStatus } from '../failure.ts';
import { readInput } from '../inputs.ts';
import { writeStderr, writeStdout } from '../output.ts';

/** Options of `kalint facts`, as they were written. */
export interface FactsOptions {
  readonly name?: string;
  readonly configId?: string;
}

/** `kalint facts [PATH]` */
export async function factsCommand(path: string | undefined, options: FactsOptions): Promise<ExitStatus> {
  const file = path === undefined ? undefined : await readInput(path, undefined);
  const used = file && usedOfHost(file, createFileHost(), options.configId);
  const { facts, remarks } = readHostFacts({
    ...(options.name !== undefined && { name: options.name }),
    ...(used && { used }),
  });
  const { name, ...rest } = facts;
  for (const remark of remarks) writeStderr(`kalint: ${remark}`);
  await writeStdout(`${JSON.stringify({ hosts: { [name]: rest } }, undefined, 2)}\n`);
  return EXIT.clean;
}
