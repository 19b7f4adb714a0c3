import type { BindProblem, BoundArgument, BoundOption, BoundStatement, SourceFile, Word } from '@kalint/parser';
import { perNode } from './per-node.ts';
import { allStatements } from './statements.ts';

/** What became of a word when it was read by the catalogue. */
export type Verdict =
  /** The value of an argument. */
  | { readonly kind: 'accepted'; readonly statement: BoundStatement; readonly argument: BoundArgument }
  /** Not a value of its argument. */
  | { readonly kind: 'bad'; readonly statement: BoundStatement; readonly argument: BoundArgument }
  /** Nothing reads it. */
  | { readonly kind: 'extra'; readonly statement: BoundStatement; readonly reported: boolean }
  /** A keyword that its block does not have. */
  | { readonly kind: 'unknown'; readonly problem: Extract<BindProblem, { readonly code: 'unknown-keyword' }> };

/** What became of each word, by the place where it can be edited. Words of unknown statements have no verdict. */
export const wordVerdicts = perNode((node) => {
  const verdicts = new Verdicts();
  for (const statement of allStatements(node)) addArguments(statement, verdicts);
  for (const problem of node.binding.problems) addProblem(problem, verdicts);
  return verdicts;
});

/** Words by file and offset. */
class Verdicts {
  readonly #byFile = new Map<SourceFile, Map<number, Verdict>>();

  add({ origin }: Word, verdict: Verdict): void {
    let inFile = this.#byFile.get(origin.file);
    if (inFile === undefined) {
      inFile = new Map();
      this.#byFile.set(origin.file, inFile);
    }
    inFile.set(origin.start, verdict);
  }

  of({ origin }: Word): Verdict | undefined {
    return this.at(origin.file, origin.start);
  }

  /** The verdict on the word that starts at an offset. */
  at(file: SourceFile, start: number): Verdict | undefined {
    return this.#byFile.get(file)?.get(start);
  }
}

function addArguments(statement: BoundStatement, verdicts: Verdicts): void {
  for (const argument of statement.args) addArgument(statement, argument, verdicts);
  for (const option of statement.options) addOption(statement, option, verdicts);
}

function addOption(statement: BoundStatement, option: BoundOption, verdicts: Verdicts): void {
  for (const argument of option.args) addArgument(statement, argument, verdicts);
  for (const inner of option.options) addOption(statement, inner, verdicts);
}

function addArgument(statement: BoundStatement, argument: BoundArgument, verdicts: Verdicts): void {
  for (const word of argument.words) {
    const kind = argument.problem?.word === word ? 'bad' : 'accepted';
    verdicts.add(word, { kind, statement, argument });
  }
}

function addProblem(problem: BindProblem, verdicts: Verdicts): void {
  if (problem.code === 'unknown-keyword') verdicts.add(problem.word, { kind: 'unknown', problem });
  else if (problem.code === 'extra-arguments') {
    const { statement, reported } = problem;
    for (const word of problem.words) verdicts.add(word, { kind: 'extra', statement, reported });
  } else if (problem.code === 'lost-word') {
    verdicts.add(problem.word, { kind: 'extra', statement: problem.statement, reported: false });
  }
}
