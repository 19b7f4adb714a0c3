import { bind } from './bind/bind.ts';
import type { Model } from './bind/model.generated.ts';
import { nestingHints } from './bind/nesting-hints.ts';
import type { BindProblem } from './bind/problems.ts';
import type { Version } from './catalogue/version.ts';
import { expand } from './expand/expand.ts';
import type { IncludeHost } from './expand/include-host.ts';
import type { ExpansionProblem } from './expand/problems.ts';
import { parseDocument } from './grammar/parse.ts';
import { createSourceFile } from './source/source-file.ts';
import type { DocumentNode } from './syntax/nodes.ts';

/** How a text is read. All fields have defaults. */
export interface ParseOptions {
  /** Name shown in findings. Default `keepalived.conf`. */
  readonly path?: string;
  /** The node that reads: `@id` lines hold for it. Default: none. */
  readonly configId?: string;
  /** The keepalived release whose reading counts. Default: the newest known. */
  readonly target?: Version;
  /** Where included files come from. Default: includes are not followed. */
  readonly host?: IncludeHost;
}

/** A configuration as text, as structure and as values. */
export interface ParseResult extends DocumentNode {
  /** What the configuration says, typed: `model.vrrpInstances[0]?.priority?.value` is a number. */
  readonly model: Model;
  /** What is wrong with the text or with single statements; rules find more. */
  readonly problems: readonly (ExpansionProblem | BindProblem)[];
}

/**
 * Reads a configuration: the lossless tree of the text, and the typed model of what one node reads.
 * Never throws on any text. `print` gives the text back byte for byte.
 */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const { path = 'keepalived.conf', configId, target, host } = options;
  const source = createSourceFile(path, text);
  const expansion = expand(source, {
    hints: nestingHints,
    ...(configId !== undefined && { configId }),
    ...(target !== undefined && { target }),
    ...(host && { host }),
  });
  const binding = bind(expansion.directives, target === undefined ? {} : { target });
  const problems = [...expansion.problems, ...binding.problems];
  return { ...parseDocument(source), model: binding.model, problems };
}
