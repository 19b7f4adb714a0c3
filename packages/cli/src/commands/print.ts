import { createFileHost } from '@kalint/linter/node';
import {
  bind,
  createSourceFile,
  type Expansion,
  expand,
  type IncludeHost,
  nestingHints,
  noIncludes,
  type SourceFile,
  templateSource,
  type Version,
} from '@kalint/parser';
import { EXIT, type ExitStatus } from '../failure.ts';
import { readInput } from '../inputs.ts';
import { limitsOf } from '../limits.ts';
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
  /** Without what strangers should not see. */
  readonly redact?: boolean;
  readonly target?: string;
  readonly configId?: string;
  readonly stdinFilename?: string;
  readonly template?: string;
  /** `--limit NAME=NUMBER`, as they were written. */
  readonly limit?: readonly string[];
}

/** `kalint print PATH` */
export async function printCommand(path: string, options: PrintOptions): Promise<ExitStatus> {
  const target = targetOf(options.target);
  const { fileBytes } = limitsOf(options.limit);
  const input = await readInput(path, options.stdinFilename, fileBytes);
  const source = templateSource(input, templateLanguage(options.template));
  await writeStdout(options.redact ? await redactedForm(source, target, options) : form(source, target, options));
  return EXIT.clean;
}

/** The form that is asked for. */
function form(source: SourceFile, target: Version, options: PrintOptions, host = hostFor(source, options)): string {
  if (options.tokens) return tokenLines(source);
  if (options.ast) return syntaxTreeJson(source);
  const { directives } = readAsNode(source, target, options, host);
  return options.json ? modelJson(bind(directives, { target }).model, source) : expandedText(directives);
}

/** The same without what strangers should not see; the text itself where no form is asked for. */
async function redactedForm(source: SourceFile, target: Version, options: PrintOptions): Promise<string> {
  const { overlay, redactedFiles, withHeader } = await import('../print/redacted.ts');
  const host = hostFor(source, options);
  if (options.expand) {
    const expanded = createSourceFile(source.path, form(source, target, options, host));
    return withHeader(redactedFiles(expanded, noIncludes)[0].text);
  }
  const [root, ...included] = redactedFiles(source, host);
  if (options.tokens || options.ast || options.json)
    return form(root, target, options, overlay(host, [root, ...included]));
  if (included.length > 0) {
    writeStderr(
      `kalint: ${included.map(({ path }) => path).join(' and ')}, which ${source.path} includes, is not shown; --expand --redact shows all that a node reads`,
    );
  }
  return withHeader(root.text);
}

function hostFor(source: SourceFile, { limit }: PrintOptions): IncludeHost {
  return source.rendering === undefined ? createFileHost(undefined, limitsOf(limit)) : noIncludes;
}

function readAsNode(
  source: SourceFile,
  target: Version,
  { configId, limit }: PrintOptions,
  host: IncludeHost,
): Expansion {
  const budget = limitsOf(limit);
  const node = configId === undefined ? {} : { configId };
  const expansion = expand(source, { host, target, hints: nestingHints, budget, ...node });
  const { configIds } = expansion;
  sayWhatIsMissing(expansion);
  if (configId === undefined && configIds.length > 0) {
    writeStderr(
      `kalint: read without the lines of ${configIds.map((id) => `@${id}`).join(', ')}; --config-id chooses a node`,
    );
  }
  return expansion;
}

/** What is printed would seem to be all that there is. */
function sayWhatIsMissing({ problems }: Expansion): void {
  for (const problem of problems) {
    if (problem.code === 'include-unreadable') {
      writeStderr(`kalint: without ${problem.path}, which cannot be read: ${problem.reason}`);
    } else if (problem.code === 'expansion-limit') {
      const { limit, what, name } = problem;
      const more = name === undefined ? '' : `; --limit ${name}=${limit * 10} raises the limit`;
      writeStderr(`kalint: cut off at ${limit.toLocaleString('en')} ${what}${more}`);
    }
  }
}
