import type { Version } from '../catalogue/version.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { DocumentNode } from '../syntax/nodes.ts';
import { DEFAULT_BUDGET, type ExpansionBudget } from './budget.ts';
import type { Definition } from './definitions.ts';
import type { Directive } from './directive.ts';
import { type IncludeHost, noIncludes } from './include-host.ts';
import { LineReader } from './line-reader.ts';
import type { LogicalLine } from './logical-line.ts';
import { type NestingHints, nest } from './nest.ts';
import type { ExpansionProblem } from './problems.ts';

/** How a text is expanded. */
export interface ExpandOptions {
  /** The node that reads: `@id` lines hold for it. Default: none, so that only `@^id` lines hold. */
  readonly configId?: string;
  /** The keepalived release whose reading counts. Default: the newest known. */
  readonly target?: Version;
  /** Where included files come from. Default: includes are not followed. */
  readonly host?: IncludeHost;
  /** What is known of the language, to tell where a missing brace was meant. Default: nothing. */
  readonly hints?: NestingHints;
  /** Limits on what includes, definitions and repetitions may make. */
  readonly budget?: Partial<ExpansionBudget>;
}

/** What one node reads. */
export interface Expansion {
  /** What keepalived reads, one statement or brace at a time. */
  readonly lines: readonly LogicalLine[];
  readonly directives: readonly Directive[];
  readonly problems: readonly ExpansionProblem[];
  /** All files read, the first one first. */
  readonly files: readonly SourceFile[];
  /** Ids that `@id` and `@^id` lines name, in the order met. */
  readonly configIds: readonly string[];
  readonly definitions: readonly Definition[];
  /**
   * False when an include could not be followed, the budget ran out, or a condition names an id that is not known: names
   * that seem undefined may be defined there.
   */
  readonly complete: boolean;
}

/**
 * What one node reads of a file: includes, conditions, definitions and repetitions resolved, each word with the way
 * back to the text. Never throws; what is wrong is in `problems`.
 */
export function expand(input: DocumentNode | SourceFile, options: ExpandOptions = {}): Expansion {
  const source = 'source' in input ? input.source : input;
  const reader = new LineReader(source, {
    host: options.host ?? noIncludes,
    configId: options.configId,
    target: options.target,
    budget: { ...DEFAULT_BUDGET, ...options.budget },
  });
  const nesting: ExpansionProblem[] = [];
  const lines = [...reader.lines()];
  const directives = nest(lines, nesting, options.hints);
  const cutOff = reader.problems.some(({ code }) => code === 'expansion-limit');
  return {
    lines,
    directives,
    problems: [...reader.problems, ...(cutOff ? [] : [...nesting, ...unusedDefinitions(reader)])],
    files: reader.files,
    configIds: [...reader.configIds],
    definitions: reader.defined,
    complete: reader.complete && !cutOff,
  };
}

function unusedDefinitions(reader: LineReader): ExpansionProblem[] {
  return reader.defined.flatMap(({ name, origin }) =>
    origin === undefined || reader.used.has(name) ? [] : [{ code: 'unused-definition' as const, origin, name }],
  );
}
