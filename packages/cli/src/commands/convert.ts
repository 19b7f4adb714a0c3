import { relative, resolve } from 'node:path';
import { createFileHost } from '@kalint/linter/node';
import { bind, createSourceFile, expand, nestingHints, type SourceFile, templateOf } from '@kalint/parser';
import { dataSchema, fromData, type JsonValue, type Loss, lossesOf, toData } from '@kalint/parser/convert';
import { type DataFormat, dataText, readData } from '../convert/data-format.ts';
import { EXIT, type ExitStatus, Failure } from '../failure.ts';
import { readInput } from '../inputs.ts';
import { writeStderr, writeStdout } from '../output.ts';
import { targetOf } from '../target.ts';
import { writeFileWhole } from '../write-file.ts';

/** Options of `kalint convert`, as they were written. */
export interface ConvertOptions {
  readonly to?: DataFormat;
  readonly from?: DataFormat;
  readonly schema?: boolean;
  readonly strict?: boolean;
  readonly target?: string;
  readonly configId?: string;
  readonly stdinFilename?: string;
  readonly outputFile?: string;
}

/** `kalint convert PATH --to json`, `kalint convert PATH --from yaml`, `kalint convert --schema` */
export async function convertCommand(path: string | undefined, options: ConvertOptions): Promise<ExitStatus> {
  if (options.schema) {
    await write(await dataText(dataSchema() as JsonValue, 'json'), options);
    return EXIT.clean;
  }
  if (path === undefined) throw new Failure('convert needs a file, or - for standard input');
  if (options.to !== undefined) return convertTo(path, options.to, options);
  if (options.from !== undefined) return convertFrom(path, options.from, options);
  throw new Failure(
    'convert needs --to json|yaml (keepalived.conf to data) or --from json|yaml (data to keepalived.conf)',
  );
}

async function convertTo(path: string, format: DataFormat, options: ConvertOptions): Promise<ExitStatus> {
  const target = targetOf(options.target);
  const { configId } = options;
  const source = await readConfiguration(path, options.stdinFilename);
  const expansion = expand(source, {
    host: createFileHost(),
    target,
    hints: nestingHints,
    ...(configId !== undefined && { configId }),
  });
  if (configId === undefined && expansion.configIds.length > 0) {
    const ids = expansion.configIds.map((id) => `@${id}`).join(', ');
    writeStderr(`kalint: read without the lines of ${ids}; --config-id chooses a node`);
  }
  const binding = bind(expansion.directives, { target });
  const losses = lossesOf(expansion, binding);
  if (options.strict && losses.length > 0) {
    const many = losses.length === 1 ? '1 thing' : `${losses.length} things`;
    throw new Failure([...losses.map(lossText), `${many} cannot be converted: nothing is written`].join('\n'));
  }
  await write(await dataText(toData(binding) as JsonValue, format), options);
  for (const loss of losses) writeStderr(`kalint: ${lossText(loss)}`);
  return losses.length > 0 ? EXIT.findings : EXIT.clean;
}

async function convertFrom(path: string, format: DataFormat, options: ConvertOptions): Promise<ExitStatus> {
  const target = targetOf(options.target);
  if (options.strict) throw new Failure('--strict goes with --to: data is written whole or not at all');
  if (options.configId !== undefined) throw new Failure('--config-id goes with --to: data is that of one node already');
  const input = await readInput(path, options.stdinFilename);
  const result = fromData(await readData(input.text, input.path, format), { target });
  if (!result.ok) {
    const lines = result.problems.map(
      (problem) => `${input.path}: ${[problem.path, problem.message].filter(Boolean).join(': ')}`,
    );
    throw new Failure(lines.join('\n'));
  }
  await write(result.text, options);
  return EXIT.clean;
}

/** The file by its whole path, which `${_PWD}` stands for. */
async function readConfiguration(path: string, stdinName: string | undefined): Promise<SourceFile> {
  const input = await readInput(path, stdinName);
  const language = templateOf(input.path);
  if (language !== undefined) {
    throw new Failure(`${input.path} is a template: let ${language} make the configuration of it first`);
  }
  return createSourceFile(resolve(input.path), input.text);
}

function lossText({ origin, message }: Loss): string {
  const { line, column } = origin.file.lines.position(origin.start);
  return `${relative('', origin.file.path) || origin.file.path}:${line}:${column}: ${message}`;
}

async function write(text: string, { outputFile }: ConvertOptions): Promise<void> {
  if (outputFile === undefined) await writeStdout(text);
  else writeFileWhole(outputFile, text);
}
