import type { LocatedMessage } from '../engine/message.ts';
import { countUpTo } from '../facts/count-up-to.ts';
import { listAt } from '../facts/list-at.ts';
import type { Suppression } from './suppression-comments.ts';

/** In which lines rules found something: asked by each comment that hides findings. */
export class FoundLines {
  /** By file and rule; numbers in any order until `#sorted` has them. */
  readonly #byFile = new Map<string, Map<string, number[]>>();
  readonly #sorted = new Set<readonly number[]>();

  constructor(messages: readonly LocatedMessage[] = []) {
    for (const located of messages) this.add(located);
  }

  add({ filePath, message }: LocatedMessage): void {
    const byRule = this.#byFile.get(filePath) ?? new Map<string, number[]>();
    this.#byFile.set(filePath, byRule);
    const lines = listAt(byRule, message.ruleId);
    lines.push(message.line);
    this.#sorted.delete(lines);
  }

  /** Whether a rule found something in the lines of a comment. */
  has(suppression: Suppression, ruleId: string): boolean {
    const lines = this.#byFile.get(suppression.file.path)?.get(ruleId);
    return lines !== undefined && this.#isWithin(lines, suppression);
  }

  /** The rules that found something in the lines of a comment, by name. */
  rulesIn(suppression: Suppression): string[] {
    const byRule = [...(this.#byFile.get(suppression.file.path) ?? [])];
    return byRule.flatMap(([id, lines]) => (this.#isWithin(lines, suppression) ? [id] : [])).sort();
  }

  #isWithin(lines: number[], { firstLine, lastLine }: Suppression): boolean {
    if (!this.#sorted.has(lines)) lines.sort((a, b) => a - b);
    this.#sorted.add(lines);
    const first = lines[countUpTo(lines, firstLine - 1)];
    return first !== undefined && first <= lastLine;
  }
}
