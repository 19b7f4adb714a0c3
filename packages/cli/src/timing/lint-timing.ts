import type { LintTask } from '../commands/run-lint.ts';
import { RuleTimes } from './timed-rules.ts';

const SHOWN_RULES = 10;

/** Measures a run of `kalint lint` or `kalint cluster`, from the start of the process on. Times are milliseconds. */
export class LintTiming {
  /** Node's own start. */
  readonly #started = performance.nodeTiming.bootstrapComplete;
  /** When everything was read. */
  readonly #read = performance.now();
  readonly #rules = new RuleTimes();
  #linting = 0;

  /** The same task, measured. */
  watch(task: LintTask): LintTask {
    return {
      ...task,
      settings: this.#rules.optionsOf(task.settings),
      check: (files, settings) => {
        const start = performance.now();
        const report = task.check(files, settings);
        this.#linting += performance.now() - start;
        return report;
      },
    };
  }

  /** What was measured up to now, for a person. */
  get text(): string {
    const now = performance.now();
    const phases: readonly (readonly [string, number])[] = [
      ['start of Node.js', this.#started],
      ['loading kalint, reading configurations and files', this.#read - this.#started],
      ['linting: reading the language, comparing nodes', this.#linting - this.#rules.total],
      ['linting: rules', this.#rules.total],
      ['fixing and showing', now - this.#read - this.#linting],
      ['all', now],
    ];
    const slowest = this.#rules.slowest.slice(0, SHOWN_RULES);
    return `Time by phase:\n${lines(phases)}\nSlowest rules (what several share counts for the first):\n${lines(slowest)}`;
  }
}

function lines(rows: readonly (readonly [name: string, milliseconds: number])[]): string {
  return rows.map(([name, time]) => `${time.toFixed(1).padStart(9)} ms  ${name}`).join('\n');
}
