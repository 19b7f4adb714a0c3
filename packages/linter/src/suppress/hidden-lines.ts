import { countUpTo } from '../facts/count-up-to.ts';
import { listAt } from '../facts/list-at.ts';
import type { Suppression } from './suppression-comments.ts';

/** Lines of one file in which one rule is hidden: first lines in their order, and how far those up to each one reach. */
interface Hidden {
  readonly firstLines: readonly number[];
  readonly reach: readonly number[];
}

/** In which lines the comments of a file hide what. */
export class HiddenLines {
  readonly #byRule: ReadonlyMap<string, Hidden>;

  constructor(suppressions: readonly Suppression[]) {
    const byRule = new Map<string, Suppression[]>();
    for (const suppression of suppressions) {
      for (const { id } of suppression.rules) listAt(byRule, id).push(suppression);
    }
    this.#byRule = new Map([...byRule].map(([id, list]) => [id, hiddenBy(list)]));
  }

  /** Whether a comment hides what a rule finds in a line. */
  has(ruleId: string, line: number): boolean {
    const hidden = this.#byRule.get(ruleId);
    return hidden !== undefined && line <= (hidden.reach[countUpTo(hidden.firstLines, line) - 1] ?? 0);
  }
}

function hiddenBy(suppressions: readonly Suppression[]): Hidden {
  const sorted = [...suppressions].sort((a, b) => a.firstLine - b.firstLine);
  let last = 0;
  const reach = sorted.map(({ lastLine }) => {
    last = Math.max(last, lastLine);
    return last;
  });
  return { firstLines: sorted.map(({ firstLine }) => firstLine), reach };
}
