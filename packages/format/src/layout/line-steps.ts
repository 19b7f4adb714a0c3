import type { Token } from '@kalint/parser';
import { type Balance, DefinedBraces } from './brace-balance.ts';
import { isPrefix } from './line-traits.ts';
import type { Line } from './lines.ts';

/** The node that a condition names, or all others. */
export interface Audience {
  readonly id: string;
  readonly negated: boolean;
}

/** One change of the nesting, for the nodes that read it. */
export interface Step extends Balance {
  /** Undefined: all nodes. */
  readonly audience: Audience | undefined;
  readonly offset: number;
}

/** What a line does to the nesting. */
export interface LineSteps {
  /** Who reads the line's beginning. Undefined: all nodes. */
  readonly audience: Audience | undefined;
  /** Blocks that it closes before anything else. */
  readonly closings: number;
  readonly steps: readonly Step[];
}

/** Finds the changes of nesting that each line makes, those of the definitions that it uses included. */
export function lineSteps(text: string, lines: readonly Line[]): LineSteps[] {
  const reader = new StepReader(text);
  return lines.map((line) => reader.read(line));
}

class StepReader {
  readonly #text: string;
  readonly #defined = new DefinedBraces();
  /** The definition whose value is being read. */
  #definition = { name: '', value: '' };

  constructor(text: string) {
    this.#text = text;
  }

  read({ code }: Line): LineSteps {
    const steps: Step[] = [];
    let audience: Audience | undefined;
    let closings = 0;
    let isLeading = true;
    for (const token of code) {
      const word = this.#text.slice(token.start, token.end);
      if (token.kind === 'condition') audience = audienceOf(word);
      const balance = this.#balanceOf(token, word);
      if (balance !== undefined) steps.push({ ...balance, audience, offset: token.start });
      if (isLeading) closings += balance?.closed ?? 0;
      isLeading &&= isPrefix(token) || (balance?.closed ?? 0) > 0;
    }
    const [first] = code;
    const isConditional = first?.kind === 'condition';
    return {
      audience: isConditional ? audienceOf(this.#text.slice(first.start, first.end)) : undefined,
      closings,
      steps,
    };
  }

  /** Undefined for a token that changes nothing. */
  #balanceOf({ kind }: Token, word: string): Balance | undefined {
    switch (kind) {
      case 'open-brace':
        return { closed: 0, change: 1 };
      case 'close-brace':
        return { closed: 1, change: -1 };
      case 'word':
        return this.#defined.ofWord(word);
      case 'definition-head':
        this.#define(word.slice(1, -1), '');
        return undefined;
      case 'definition-text':
        this.#define(this.#definition.name, `${this.#definition.value} ${word}`);
        return undefined;
      default:
        return undefined;
    }
  }

  #define(name: string, value: string): void {
    this.#definition = { name, value };
    this.#defined.define(name, value);
  }
}

function audienceOf(condition: string): Audience {
  const negated = condition.startsWith('@^');
  return { id: condition.slice(negated ? 2 : 1), negated };
}
