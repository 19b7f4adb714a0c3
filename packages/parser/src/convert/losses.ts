import type { Binding } from '../bind/bind.ts';
import type { BindProblem } from '../bind/problems.ts';
import type { Expansion } from '../expand/expand.ts';
import type { Origin } from '../expand/origin.ts';
import type { ExpansionProblem } from '../expand/problems.ts';
import { hostValueOf } from './host-value.ts';

/** Something of a configuration that data does not hold. */
export interface Loss {
  readonly origin: Origin;
  /** What is left out, and why, in one sentence. */
  readonly message: string;
}

/**
 * What `toData` leaves out of a text because keepalived would not use it either, or because only the host knows it.
 * Comments are not among it, nor statements that a later one replaces.
 */
export function lossesOf(expansion: Expansion, binding: Pick<Binding, 'problems'>): readonly Loss[] {
  const words = expansion.lines.flatMap((line) => line.words);
  return [
    ...expansion.problems.flatMap(lossInText),
    ...binding.problems.flatMap(lossInStatement),
    ...words
      .filter((word) => word.unknown && hostValueOf(word) === undefined)
      .map(({ origin }) => unknownValue(origin)),
  ];
}

function unknownValue(origin: Origin): Loss {
  const message =
    'depends on the host that reads it and is left out: choose the node with --config-id, or write the value';
  return { origin, message };
}

/** Problems of the text that leave the meaning as it is. */
const HARMLESS = new Set<ExpansionProblem['code']>(['unused-definition', 'undefined-definition']);

function lossInText(problem: ExpansionProblem): Loss[] {
  const { code, origin } = problem;
  if (HARMLESS.has(code)) return [];
  if (problem.code === 'include-unmatched') {
    return [{ origin, message: `${problem.keyword} ${problem.pattern} matches no file: nothing is taken from it` }];
  }
  if (problem.code === 'include-unreadable') {
    return [{ origin, message: `${problem.path} cannot be read: ${problem.reason}` }];
  }
  if (problem.code === 'expansion-limit') {
    return [{ origin, message: `is cut off: this comes to more than ${problem.limit} ${problem.what}` }];
  }
  return [{ origin, message: `is not well-formed (${code}): what follows may be read differently than meant` }];
}

function lossInStatement(problem: BindProblem): Loss[] {
  switch (problem.code) {
    case 'unknown-keyword': {
      const { text, origin } = problem.word;
      return [{ origin, message: `${text} is left out: keepalived does not know it here` }];
    }
    case 'not-in-target':
      return [];
    case 'missing-argument': {
      const { text, origin } = problem.after;
      return [{ origin, message: `${text} is left out: ${problem.expected} is missing behind it` }];
    }
    case 'repeated-option':
      return [{ origin: problem.first.origin, message: `${problem.first.text} is left out: the later one counts` }];
    case 'lost-word':
      return [{ origin: problem.word.origin, message: `${problem.word.text} is left out: keepalived passes over it` }];
    case 'bad-argument':
      return badArgument(problem);
    case 'extra-arguments': {
      const [first] = problem.words;
      const words = problem.words.map(({ text }) => text).join(' ');
      return first ? [{ origin: first.origin, message: `${words} is left out: nothing reads it here` }] : [];
    }
    case 'unexpected-block':
      return [
        { origin: problem.statement.word.origin, message: `the block of ${problem.statement.word.text} is left out` },
      ];
    case 'missing-block':
      return [{ origin: problem.statement.word.origin, message: `${problem.statement.word.text} has no block` }];
  }
}

/** keepalived goes on with another value, or with none. */
function badArgument({ argument }: Extract<BindProblem, { code: 'bad-argument' }>): Loss[] {
  const { problem, value, spec } = argument;
  if (problem === undefined) return [];
  const { word } = problem;
  const read = problem.problem.message;
  const kept = spec.type.write === undefined ? String(value) === word.text : false;
  if (kept) return [];
  const message =
    value === undefined || spec.rest
      ? `${word.text} is left out: it ${read}`
      : `${word.text} ${read}; what keepalived makes of it is taken`;
  return [{ origin: word.origin, message }];
}
