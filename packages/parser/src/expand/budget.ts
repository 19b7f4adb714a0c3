import type { ExpansionProblem } from './problems.ts';

/** Limits that turn a bomb into one finding. */
export interface ExpansionBudget {
  /** Most statements that definitions and repetitions may make. Default 5,000. */
  readonly generatedLines: number;
  /** Most characters in those statements. Default 2,000,000. */
  readonly generatedCharacters: number;
  /** Most substitutions in one line. Default 500. */
  readonly substitutionsInLine: number;
  /** Most substitutions altogether. Default 200,000. */
  readonly substitutions: number;
  /**
   * Most characters that are read of a line, its comment left out. Default 4,092, four times what keepalived takes as one
   * line: a longer one is hardly a configuration, and each of its words would be looked for in the whole of it.
   */
  readonly lineLength: number;
  /** Most files that are open one in another, the first one left out. Default 32. */
  readonly includeDepth: number;
  /** Most files that includes may lead to, each as often as it is read. Default 5,000. */
  readonly includedFiles: number;
  /** Most characters in those files, each as often as it is read. Default 10,000,000. */
  readonly includedCharacters: number;
}

/** What is read where nothing else is said. */
export const DEFAULT_BUDGET: ExpansionBudget = {
  generatedLines: 5_000,
  generatedCharacters: 2_000_000,
  substitutionsInLine: 500,
  substitutions: 200_000,
  lineLength: 4_092,
  includeDepth: 32,
  includedFiles: 5_000,
  includedCharacters: 10_000_000,
};

/** A limit that is met. */
export interface MetLimit {
  readonly limit: number;
  readonly what: string;
  /** In the budget; undefined where it is keepalived's own. */
  readonly name?: keyof ExpansionBudget;
  readonly daemon: (ExpansionProblem & { readonly code: 'expansion-limit' })['daemon'];
}
