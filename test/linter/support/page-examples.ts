import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findRule, type LintMessage, type LintOptions, lint, lintCluster } from '@kalint/linter';
import { groupFences, type PageFence, pageFences } from './page-fences.ts';

const pages = fileURLToPath(new URL('../../../packages/linter/docs/rules/', import.meta.url));

/** The page of a rule; empty where there is none. */
export function pageOf(ruleId: string): string {
  return existsSync(`${pages}${ruleId}.md`) ? readFileSync(`${pages}${ruleId}.md`, 'utf8') : '';
}

/** A configuration, or one for each node of a cluster. */
export interface Example {
  readonly verdict: PageFence['verdict'];
  /** Line of the page, from 1. */
  readonly pageLine: number;
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  /** Target, facts and options that the page sets. */
  readonly options: LintOptions;
}

/** The examples of a rule's page. */
export function examplesOf(ruleId: string): Example[] {
  return groupFences(pageFences(pageOf(ruleId))).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const texts = group.map(({ text }, i) => ({ path: nameOf(group, i), text }));
    return [{ verdict: first.verdict, pageLine: first.pageLine, texts, options: optionsOf(ruleId, group) }];
  });
}

/** The name of the text in its place: that of its node, where the page says one. */
export function nameOf(group: readonly PageFence[], index: number): string {
  return group[index]?.node ?? 'keepalived.conf';
}

/** What the page sets for a group of texts: target, facts, options of the rule. */
export function optionsOf(ruleId: string, group: readonly PageFence[]): LintOptions {
  const target = group.find((fence) => fence.target !== undefined)?.target as LintOptions['target'];
  const facts = group[0]?.facts;
  return {
    ruleOptions: { [ruleId]: group[0]?.options ?? {} },
    ...(target && { target }),
    ...(facts && { factsOf: () => facts }),
  };
}

/** What one rule alone says of texts. */
export function messagesOf(ruleId: string, { options }: Example, texts: Example['texts']): readonly LintMessage[] {
  const rule = findRule(ruleId);
  if (rule === undefined) throw new Error(`no rule ${ruleId}`);
  const only = { ...options, rules: [rule] };
  const report = texts.length > 1 ? lintCluster(texts, only) : lint(texts, only);
  return report.results.flatMap(({ messages }) => messages);
}
