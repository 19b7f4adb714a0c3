import { NEWEST_VERSION } from '@kalint/parser/catalogue';
import { type LintInput, loadNodes } from '../engine/load-node.ts';
import type { LintMessage, Place } from '../engine/message.ts';
import { type FileResult, makeReport } from '../engine/report.ts';
import type { FileRule } from '../engine/rule.ts';
import { runFileRules } from '../engine/run-rules.ts';
import { type SelectedRule, selectRules, WIDEST_PRESET } from '../engine/select-rules.ts';
import { mergeViews } from '../engine/views.ts';
import { remembered } from '../facts/remembered.ts';
import { type LintOptionsByFile, lint } from '../lint.ts';
import deprecatedKeyword from '../rules/deprecated-keyword.ts';
import keywordNotInTarget from '../rules/keyword-not-in-target.ts';
import noPeers from './migrations/no-peers.ts';

/** Something that a person has to decide. */
export interface RemainingTask extends Place {
  /**
   * - `deprecated`: the target takes it, but wants something else
   * - `unknown`: the target does not know it
   * - `found`: the target has an objection that the release before had not
   */
  readonly kind: 'deprecated' | 'unknown' | 'found';
  /** Id of the rule that says it. */
  readonly ruleId: string;
  /** What is wrong, why it matters, what to do: whole sentences. */
  readonly message: string;
}

/** Texts, and how a release reads them. */
export interface ReadFiles {
  readonly files: readonly LintInput[];
  readonly options: LintOptionsByFile;
}

const KINDS: Readonly<Record<string, 'deprecated' | 'unknown'>> = {
  'deprecated-keyword': 'deprecated',
  'keyword-not-in-target': 'unknown',
  [noPeers.meta.id]: 'deprecated',
};

/** What is only a consequence of something else, or about comments of kalint. */
const CONSEQUENCES = ['follow-up', 'unused-suppression'];

/**
 * What the new texts leave to a person: what is deprecated or unknown in the target, and what is found there and was not
 * found in the old texts as the release before reads them. A comment that hides the first does not hide it here.
 */
export function remainingWork(before: ReadFiles, after: ReadFiles): RemainingTask[] {
  const known = new Findings(before);
  const objections = resultsOf(after).flatMap(({ filePath, messages }) =>
    messages.flatMap((message) =>
      isObjection(message) && !known.take(filePath, message, lineOf(after, filePath, message.line))
        ? [taskOf('found', filePath, message)]
        : [],
    ),
  );
  return [...leftOver(after), ...objections];
}

function leftOver({ files, options }: ReadFiles): RemainingTask[] {
  const views = files.flatMap((file) => {
    const { target = NEWEST_VERSION, ...read } = options(file.path);
    const rules = fileRules();
    return loadNodes(file, { ...read, target }).map((node) => ({
      node,
      messages: runFileRules(rules, node, { target, distribution: undefined }),
    }));
  });
  const { results } = makeReport([], mergeViews(views), NEWEST_VERSION);
  return results.flatMap(({ filePath, messages }) =>
    messages.flatMap((message) => {
      const kind = KINDS[message.ruleId];
      return kind === undefined ? [] : [taskOf(kind, filePath, message)];
    }),
  );
}

function fileRules(): SelectedRule<FileRule>[] {
  const own = [deprecatedKeyword, keywordNotInTarget, noPeers];
  const selected = selectRules(own, { preset: WIDEST_PRESET, severities: {}, ruleOptions: {} });
  return own.flatMap((rule) => selected.filter((one) => one.rule === rule).map((one) => ({ ...one, rule })));
}

function taskOf(kind: RemainingTask['kind'], filePath: string, message: LintMessage): RemainingTask {
  const { ruleId, line, column, endLine, endColumn } = message;
  return { kind, ruleId, message: message.message, filePath, line, column, endLine, endColumn };
}

function isObjection({ ruleId, severity }: LintMessage): boolean {
  return severity !== 'info' && !Object.hasOwn(KINDS, ruleId) && !CONSEQUENCES.includes(ruleId);
}

/** Findings that are known, told apart by rule and by the text of their line: migrating moves lines. */
class Findings {
  readonly #left = new Map<string, number>();

  constructor(read: ReadFiles) {
    for (const { filePath, messages } of resultsOf(read)) {
      for (const { ruleId, line } of messages) {
        const key = keyOf(filePath, ruleId, lineOf(read, filePath, line));
        this.#left.set(key, (this.#left.get(key) ?? 0) + 1);
      }
    }
  }

  /** Whether a finding is among them; each counts once. */
  take(filePath: string, { ruleId }: LintMessage, line: string): boolean {
    const key = keyOf(filePath, ruleId, line);
    const left = this.#left.get(key) ?? 0;
    this.#left.set(key, left - 1);
    return left > 0;
  }
}

function keyOf(filePath: string, ruleId: string, line: string): string {
  return `${filePath}\n${ruleId}\n${line.trim()}`;
}

function resultsOf({ files, options }: ReadFiles): readonly FileResult[] {
  return lint(files, options).results;
}

function lineOf({ files, options }: ReadFiles, path: string, line: number): string {
  const file = files.find((one) => one.path === path) ?? options(files[0]?.path ?? path).host?.read(path);
  return file === undefined || !('text' in file) ? '' : (linesOf(file)[line - 1] ?? '');
}

const linesOf = remembered(({ text }: { readonly text: string }): readonly string[] => text.split('\n'));
