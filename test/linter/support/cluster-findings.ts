import { findRule, type LintInput, type LintMessage, type LintOptions, lintCluster } from '@kalint/linter';
import { expectSameRewritten } from './rewritten.ts';
import { expectWellFormed } from './well-formed.ts';

/** The messages of one rule over nodes given as name → configuration, each with its node. */
export function clusterMessages(
  ruleId: string,
  nodes: Readonly<Record<string, string>>,
  options: LintOptions = {},
): (LintMessage & { readonly node: string })[] {
  const rule = findRule(ruleId);
  if (rule === undefined) throw new Error(`no rule ${ruleId}`);
  const inputs = Object.entries(nodes).map(([name, text]) => ({ path: `${name}.conf`, text }));
  const find = (given: readonly LintInput[]) => lintCluster(given, { ...options, rules: [rule] }).results;
  const results = find(inputs);
  for (const { filePath, messages } of results) {
    expectWellFormed(messages, inputs.find(({ path }) => path === filePath)?.text);
  }
  const messages = results.flatMap((result) => result.messages);
  expectSameRewritten(ruleId, inputs, messages, (given) => find(given).flatMap((result) => result.messages));
  return results.flatMap(({ filePath, messages }) =>
    messages.map((message) => ({ ...message, node: filePath.replace(/\.conf$/, '') })),
  );
}

/** The same as `node:line`, for comparing. */
export function clusterPlaces(
  ruleId: string,
  nodes: Readonly<Record<string, string>>,
  options?: LintOptions,
): string[] {
  return clusterMessages(ruleId, nodes, options).map(({ node, line }) => `${node}:${line}`);
}

/** A virtual router of one node, each line of `lines` a statement of its vrrp_instance. */
export function instance(lines: readonly string[], name = 'VI_1'): string {
  return `vrrp_instance ${name} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

/** An address block in one line. */
export function addresses(...list: readonly string[]): string {
  return `virtual_ipaddress {\n${list.join('\n')}\n  }`;
}
