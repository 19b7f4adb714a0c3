import {
  type ClusterRule,
  type FileListeners,
  type FileRuleContext,
  type LintOptions,
  type LintOptionsByFile,
  type Rule,
  rules,
} from '@kalint/linter';

/** Measures how long each rule works. What several rules share is counted for the one that asks first. */
export class RuleTimes {
  readonly #milliseconds = new Map<string, number>();
  readonly #timedRules = new Map<readonly Rule[], readonly Rule[]>();

  /** Options of files whose rules are measured; files that shared theirs still do. */
  optionsOf(options: LintOptionsByFile): LintOptionsByFile {
    const known = new Map<LintOptions, LintOptions>();
    return (path) => {
      const plain = options(path);
      const timed = known.get(plain) ?? { ...plain, rules: this.#timed(plain.rules ?? rules) };
      known.set(plain, timed);
      return timed;
    };
  }

  /** Ids with their times so far, the slowest first. */
  get slowest(): readonly (readonly [id: string, milliseconds: number])[] {
    return [...this.#milliseconds].sort(([, one], [, other]) => other - one);
  }

  /** Of all rules together. */
  get total(): number {
    return this.slowest.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  }

  #timed(all: readonly Rule[]): readonly Rule[] {
    const timed = this.#timedRules.get(all) ?? all.map((rule) => this.#timedRule(rule));
    this.#timedRules.set(all, timed);
    return timed;
  }

  #timedRule(rule: Rule): Rule {
    const { id } = rule.meta;
    if (isClusterRule(rule)) return { ...rule, check: this.#measured(id, rule.check.bind(rule)) };
    const check = this.#measured(id, rule.check.bind(rule));
    const onCluster = rule.checkCluster && { checkCluster: this.#measured(id, rule.checkCluster.bind(rule)) };
    return { ...rule, ...onCluster, check: (context: FileRuleContext) => this.#timedListeners(id, check(context)) };
  }

  #timedListeners(id: string, { statements, problems, end }: FileListeners): FileListeners {
    return {
      ...(statements && { statements: this.#measuredEach(id, statements) }),
      ...(problems && { problems: this.#measuredEach(id, problems) }),
      ...(end && { end: this.#measured(id, end) }),
    };
  }

  #measuredEach<Handlers extends object>(id: string, handlers: Handlers): Handlers {
    const measured = Object.entries(handlers).map(([name, handle]) => [name, this.#measured(id, handle)]);
    return Object.fromEntries(measured) as Handlers;
  }

  /** A function that does the same, and is measured. */
  #measured<Args extends unknown[], Result>(id: string, work: (...args: Args) => Result): (...args: Args) => Result {
    return (...args) => {
      const start = performance.now();
      const result = work(...args);
      this.#milliseconds.set(id, (this.#milliseconds.get(id) ?? 0) + performance.now() - start);
      return result;
    };
  }
}

function isClusterRule(rule: Rule): rule is ClusterRule {
  return rule.meta.scope === 'cluster';
}
