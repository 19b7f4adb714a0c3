import { type LintMessage, lint } from '@kalint/linter';
import type { Version } from '@kalint/parser/catalogue';
import { differenceFor } from './deliberate-differences.ts';

/** One configuration with the lines that keepalived names. */
export interface Case {
  readonly name: string;
  readonly text: string;
  /** Lines keepalived names, with what it says. */
  readonly said: readonly { readonly line: number; readonly text: string }[];
  /** Lines whose messages depend on the host, which nobody can be asked about. */
  readonly hostLines: ReadonlySet<number>;
  /** Those messages. */
  readonly host: readonly string[];
}

/** How far kalint and keepalived agree. */
export interface Agreement {
  /** Lines that keepalived names, and how many of them kalint names too. */
  readonly lines: number;
  readonly found: number;
  /** Findings marked `reportedByKeepalived`, by line, and how many are on lines where it is silent. */
  readonly claims: number;
  readonly falseClaims: number;
  /** Share of lines found, averaged over the cases that have any. */
  readonly meanPerCase: number;
  /** Differences on purpose, by the name in the list. */
  readonly deliberate: ReadonlyMap<string, number>;
  /** What keepalived says and kalint does not, most frequent first. */
  readonly missed: readonly Group[];
  readonly false: readonly Group[];
}

interface Group {
  readonly what: string;
  readonly count: number;
  readonly example: string;
}

/** Lints every case for a target and lays the findings beside what keepalived said, line by line. */
export function compare(cases: readonly Case[], target: Version): Agreement {
  const tally = new Tally();
  for (const one of cases) tally.add(one, target);
  return tally.result();
}

/** No such id is in any configuration: only `@^id` lines hold, as on a host that no line names. */
const NO_ID = 'kalint-no-such-host';

class Tally {
  #lines = 0;
  #found = 0;
  #claims = 0;
  #falseClaims = 0;
  readonly #shares: number[] = [];
  readonly #deliberate = new Map<string, number>();
  readonly #missed = new Map<string, string[]>();
  readonly #false = new Map<string, string[]>();

  add(one: Case, target: Version): void {
    const report = lint([{ path: 'case.conf', text: one.text }], { target, configId: NO_ID });
    const messages = report.results.flatMap((result) => result.messages);
    this.#saidLines(one, messages, target);
    this.#claimedLines(one, messages, target);
  }

  result(): Agreement {
    const total = this.#shares.reduce((sum, share) => sum + share, 0);
    return {
      lines: this.#lines,
      found: this.#found,
      claims: this.#claims,
      falseClaims: this.#falseClaims,
      meanPerCase: this.#shares.length === 0 ? 1 : total / this.#shares.length,
      deliberate: this.#deliberate,
      missed: groups(this.#missed),
      false: groups(this.#false),
    };
  }

  #saidLines(one: Case, messages: readonly LintMessage[], target: Version): void {
    const named = new Set(messages.flatMap((message) => [message.line, ...readLines(message)]));
    const byLine = new Map<number, string>();
    for (const { line, text } of one.said) if (line > 0) byLine.set(line, `${byLine.get(line) ?? ''}${text} `);
    let lines = 0;
    let found = 0;
    for (const [line, text] of byLine) {
      if (named.has(line)) found++;
      else {
        const difference = differenceFor({ kind: 'missed', said: text, line, case: one, target });
        if (difference !== undefined) {
          this.#count(difference);
          continue;
        }
        push(this.#missed, normalise(text), `${one.name}, line ${line}: ${text}`);
      }
      lines++;
    }
    this.#lines += lines;
    this.#found += found;
    if (lines > 0) this.#shares.push(found / lines);
  }

  #claimedLines(one: Case, messages: readonly LintMessage[], target: Version): void {
    const said = new Set(one.said.map(({ line }) => line));
    const claims = new Map<number, LintMessage>();
    for (const message of messages) {
      if (message.reportedByKeepalived && !claims.has(message.line)) claims.set(message.line, message);
    }
    for (const [line, message] of claims) {
      const confirmed = said.has(line) || said.has(0) || readLines(message).some((other) => said.has(other));
      if (!confirmed && !one.hostLines.has(line)) {
        const difference = differenceFor({ kind: 'false', said: message.ruleId, line, case: one, target });
        if (difference !== undefined) {
          this.#count(difference);
          continue;
        }
        this.#falseClaims++;
        push(this.#false, message.ruleId, `${one.name}, line ${line}: ${message.message}`);
      }
      this.#claims++;
    }
  }

  #count(difference: string): void {
    this.#deliberate.set(difference, (this.#deliberate.get(difference) ?? 0) + 1);
  }
}

/** A finding in a definition's text names the line where keepalived reads it as a related place. */
function readLines(message: LintMessage): number[] {
  return message.related
    .filter((place) => place.message.startsWith('keepalived reads it here'))
    .map(({ line }) => line);
}

function push(groups: Map<string, string[]>, key: string, example: string): void {
  groups.set(key, [...(groups.get(key) ?? []), example]);
}

function groups(found: ReadonlyMap<string, readonly string[]>): Group[] {
  return [...found]
    .map(([what, examples]) => ({ what, count: examples.length, example: examples[0] ?? '' }))
    .sort((a, b) => b.count - a.count);
}

/** Names and numbers left out, so that messages of one kind fall together. */
function normalise(text: string): string {
  return text
    .replace(/'[^']*'|`[^`]*`|\([^)]*\)|<[^>]*>|\[[^\]]*\]|\d+/g, 'X')
    .slice(0, 70)
    .trim();
}
