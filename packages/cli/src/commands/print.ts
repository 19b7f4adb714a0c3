import { createFileHost } from '@kalint/linter/node';
import {
  bind,
  type Expansion,
  expand,
  nestingHints,
  noIncludes,
  type SourceFile,
  templateSource,
  type Version,
} from '@kalint/parser';
import { EXIT, type ExitStatus } from '../failure.ts';
import { readInput } from '../inputs.ts';
import { writeStderr, writeStdout } from '../output.ts';
import { expandedText } from '../print/expanded.ts';
import { modelJson } from '../print/model-json.ts';
import { syntaxTreeJson } from '../print/syntax-tree.ts';
import { tokenLines } from '../print/tokens.ts';
import { targetOf } from '../target.ts';
import { templateLanguage } from '../template.ts';

/** Options of `kalint print`, as they were written; at most one of the forms. */
export interface PrintOptions {
  readonly expand?: boolean;
  readonly json?: boolean;
  readonly ast?: boolean;
  readonly tokens?: boolean;
  readonly target?: string;
  readonly configId?: string;
  readonly stdinFilename?: string;
  readonly template?: string;
}

/** `kalint print PATH` */
export async function printCommand(path: string, options: PrintOptions): Promise<ExitStatus> {
  const target = targetOf(options.target);
  const source = templateSource(await readInput(path, options.stdinFilename), templateLanguage(options.template));
  if (options.tokens) await writeStdout(tokenLines(source));
  else if (options.ast) await writeStdout(syntaxTreeJson(source));
  else {
    const expansion = readAsNode(source, target, options.configId);
    const { directives } = expansion;
    await writeStdout(options.json ? modelJson(bind(directives, { target }).model, source) : expandedText(directives));
  }
  return EXIT.clean;
}

function readAsNode(source: SourceFile, target: Version, configId: string | undefined): Expansion {
  const host = source.rendering === undefined ? createFileHost() : noIncludes;
  const expansion = expand(source, { host, target, hints: nestingHints, ...(configId !== undefined && { configId }) });
  const { configIds } = expansion;
  if (configId === undefined && configIds.length > 0) {
    writeStderr(
      `kalint: read without the lines of ${configIds.map((id) => `@${id}`).join(', ')}; --config-id chooses a node`,
    );
  }
  return expansion;
}
