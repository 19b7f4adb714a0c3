import assert from 'node:assert/strict';
import { resolveTarget } from '@kalint/parser/catalogue';
import { pluginRules } from '../config/plugin-rules.ts';
import type { LintInput } from '../engine/load-node.ts';
import type { LintMessage } from '../engine/message.ts';
import type { Rule } from '../engine/rule.ts';
import { fixFiles } from '../fix/fix-files.ts';
import { type LintOptions, lint, lintCluster } from '../lint.ts';
import type { ClusterCase, FileCase, InvalidCase, RuleCases, ValidCase } from './rule-cases.ts';

/** The functions that most test frameworks put among the globals. */
interface Framework {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => void): void;
}

/**
 * Tests a rule: it finds nothing in the valid cases, and exactly what is said in the invalid ones. Where the globals
 * `describe` and `it` are (Jest, Mocha, Vitest with `globals: true`), each case is a test of its own.
 * @param framework the functions to use instead of those globals
 * @throws AssertionError for the first case that is wrong, where there is no test framework
 */
export function testRule(rule: Rule, cases: RuleCases, framework: Framework = globalFramework()): void {
  framework.describe(String(rule.meta.id), () => {
    framework.it('is a rule that a configuration can load', () => assert.deepEqual(pluginRules(rule).problems, []));
    for (const one of cases.valid) framework.it(`valid: ${titleOf(one)}`, () => checkValid(rule, one));
    for (const one of cases.invalid) framework.it(`invalid: ${titleOf(one)}`, () => checkInvalid(rule, one));
  });
}

function globalFramework(): Framework {
  const { describe, it } = globalThis as Partial<Framework>;
  if (describe !== undefined && it !== undefined) return { describe, it };
  const run = (_: string, body: () => void) => body();
  return { describe: run, it: run };
}

function titleOf(one: ValidCase): string {
  const { name, ...rest } = asCase(one);
  return name ?? ('text' in rest ? rest.text : Object.keys(rest.nodes).join(', ')).trim().split('\n', 1)[0] ?? '';
}

function asCase(one: ValidCase): FileCase | ClusterCase {
  return typeof one === 'string' ? { text: one } : one;
}

function checkValid(rule: Rule, one: ValidCase): void {
  const found = findings(rule, asCase(one)).map(({ where, message }) => `${where}: ${message.message}`);
  assert.deepEqual(found, [], 'the rule finds something in a valid case');
}

function checkInvalid(rule: Rule, one: InvalidCase): void {
  const found = findings(rule, one);
  assert.notEqual(found.length, 0, 'the rule finds nothing in an invalid case');
  if (one.lines !== undefined) {
    assert.deepEqual(
      found.map(({ where }) => where),
      one.lines,
      'the rule finds something in other lines',
    );
  }
  if (one.messages !== undefined)
    checkMessages(
      found.map(({ message }) => message.message),
      one.messages,
    );
  if ('text' in one)
    checkFixes(
      rule,
      one,
      found.map(({ message }) => message),
    );
}

function checkMessages(found: readonly string[], expected: readonly (string | RegExp)[]): void {
  assert.equal(found.length, expected.length, `the rule has ${found.length} findings:\n${found.join('\n')}`);
  for (const [i, message] of found.entries()) {
    const wanted = expected[i];
    if (wanted instanceof RegExp) assert.match(message, wanted);
    else assert.equal(message, wanted);
  }
}

function checkFixes(rule: Rule, one: FileCase & InvalidCase, messages: readonly LintMessage[]): void {
  const kinds = new Set(messages.flatMap(({ fix }) => fix?.kind ?? []));
  for (const [kind, key] of [
    ['safe', 'fixed'],
    ['suggestion', 'suggested'],
  ] as const) {
    const expected = one[key];
    assert.ok(
      expected !== undefined || !kinds.has(kind),
      `the rule offers a fix (${kind}): say in "${key}" what comes of it`,
    );
    if (expected === undefined) continue;
    const { files } = fixFiles([inputOf(one)], optionsOf(rule, one), { suggestions: kind === 'suggestion' });
    assert.equal(files[0]?.text, expected, `"${key}" is not what comes of the fixes`);
  }
}

/** A finding with its line; in a cluster with its node. */
interface FoundOf {
  readonly where: number | string;
  readonly message: LintMessage;
}

function findings(rule: Rule, one: FileCase | ClusterCase): FoundOf[] {
  const options = optionsOf(rule, one);
  if ('text' in one) {
    const { results } = lint([inputOf(one)], options);
    return results.flatMap(({ messages }) => messages.map((message) => ({ where: message.line, message })));
  }
  const nodes = Object.entries(one.nodes).map(([name, text]) => ({ path: `${name}.conf`, text }));
  return lintCluster(nodes, options).results.flatMap(({ filePath, messages }) =>
    messages.map((message) => ({ where: `${filePath.replace(/\.conf$/, '')}:${message.line}`, message })),
  );
}

function inputOf({ text }: FileCase): LintInput {
  return { path: 'keepalived.conf', text };
}

function optionsOf(rule: Rule, { options, target, configId, hostFacts }: FileCase | ClusterCase): LintOptions {
  const version = target === undefined ? undefined : resolveTarget(target);
  assert.ok(target === undefined || version !== undefined, `unknown target ${target}`);
  return {
    rules: [rule],
    ...(options && { ruleOptions: { [rule.meta.id]: options } }),
    ...(version !== undefined && { target: version }),
    ...(configId !== undefined && { configId }),
    ...(hostFacts && { factsOf: () => ({ name: 'host', ...hostFacts }) }),
  };
}
