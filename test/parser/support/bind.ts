import { type Binding, type BindProblem, bind, type ExpandOptions, type Version } from '@kalint/parser';
import { expandLines } from './outline.ts';

/** Expands and binds a text given line by line. */
export function bindLines(lines: readonly string[], target?: Version, options: ExpandOptions = {}): Binding {
  const reading = { ...options, ...(target !== undefined && { target }) };
  return bind(expandLines(lines, reading).directives, target === undefined ? {} : { target });
}

/** Problems as "code word", the word being where a person would look. */
export function problemWords({ problems }: Pick<Binding, 'problems'>): string[] {
  return problems.map((problem) => `${problem.code} ${wordOf(problem)}`);
}

function wordOf(problem: BindProblem): string {
  switch (problem.code) {
    case 'unknown-keyword':
    case 'not-in-target':
    case 'repeated-option':
    case 'lost-word':
      return problem.word.text;
    case 'missing-argument':
      return problem.after.text;
    case 'bad-argument':
      return problem.argument.problem?.word.text ?? '';
    case 'extra-arguments':
      return problem.words.map(({ text }) => text).join(' ');
    default:
      return problem.statement.word.text;
  }
}
