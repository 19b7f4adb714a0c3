import { defineRule } from '@kalint/linter';
import { type RuleCases, testRule } from '@kalint/linter/testing';
import { describe, expect, it } from 'vitest';

/** Finds short router ids; makes them long, or asks whether they should go. */
const rule = defineRule({
  meta: {
    id: 'acme/short-router-id',
    summary: 'A router_id that is too short.',
    severity: 'warning',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'no',
    sources: ['our handbook'],
    options: { letters: { type: 'integer', default: 3, minimum: 1, description: 'The fewest letters.' } },
  },
  check: ({ node, options, report }) => ({
    statements: {
      'global_defs/router_id': ({ args }) => {
        const word = args[0]?.words[0];
        if (word === undefined || word.text.length >= options.letters) return;
        const { start, end } = word.origin;
        report({
          origin: word.origin,
          message: `${word.text} on ${node.hostFacts?.environment ?? 'bare metal'} is too short`,
          fix: {
            kind: 'safe',
            title: 'Make it longer',
            edits: [{ start, end, text: word.text.padEnd(options.letters, '0') }],
          },
        });
      },
    },
  }),
});

const clusterRule = defineRule({
  meta: {
    id: 'acme/two-nodes',
    summary: 'A cluster that is too small.',
    severity: 'info',
    scope: 'cluster',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: [],
  },
  check: ({ cluster, report }) => {
    const [first] = cluster.nodes;
    const word = first?.binding.statements[0]?.word;
    if (cluster.nodes.length < 3 && word) report({ origin: word.origin, message: `${cluster.nodes.length} nodes` });
  },
});

const short = 'global_defs {\n  router_id a\n}\n';
const long = 'global_defs {\n  router_id abc\n}\n';

/** Runs the cases and gives their tests by name, as passed or with what is wrong. */
function results(one: Parameters<typeof testRule>[0], cases: RuleCases): Record<string, string> {
  const outcomes: Record<string, string> = {};
  testRule(one, cases, {
    describe: (_, body) => body(),
    it: (name, body) => {
      try {
        body();
        outcomes[name] = 'passed';
      } catch (error) {
        outcomes[name] = (error as Error).message;
      }
    },
  });
  return outcomes;
}

describe('the rule tester', () => {
  it('passes where a rule does what the cases say', () => {
    const outcomes = results(rule, {
      valid: [long, { name: 'by option', text: short, options: { letters: 1 } }, ''],
      invalid: [
        { text: short, lines: [2], messages: ['a on bare metal is too short'], fixed: short.replace('a\n', 'a00\n') },
        {
          name: 'in a cloud',
          text: short,
          messages: [/ on aws /],
          hostFacts: { environment: 'aws' },
          fixed: short.replace('a\n', 'a00\n'),
        },
        {
          name: 'for one id',
          text: `@x ${short}`.replace('@x global', 'global').replace('  router', '@x router'),
          configId: 'x',
          lines: [2],
          fixed: 'global_defs {\n@x router_id a00\n}\n',
        },
      ],
    });
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['passed']));
    expect(Object.keys(outcomes)).toEqual([
      'is a rule that a configuration can load',
      'valid: global_defs {',
      'valid: by option',
      'valid: ',
      'invalid: global_defs {',
      'invalid: in a cloud',
      'invalid: for one id',
    ]);
  });

  it('takes the nodes of a cluster', () => {
    const nodes = { lb01: long, lb02: long };
    const outcomes = results(clusterRule, {
      valid: [{ nodes: { ...nodes, lb03: long } }],
      invalid: [{ nodes, lines: ['lb01:1'], messages: ['2 nodes'] }],
    });
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['passed']));
  });

  it.each([
    ['something is found in a valid case', { valid: [short], invalid: [] }, 'finds something in a valid case'],
    [
      'nothing is found in an invalid case',
      { valid: [], invalid: [{ text: long }] },
      'finds nothing in an invalid case',
    ],
    ['the line is another', { valid: [], invalid: [{ text: short, lines: [1], fixed: '' }] }, 'in other lines'],
    [
      'the message is another',
      { valid: [], invalid: [{ text: short, messages: ['x'] }] },
      'Expected values to be strictly equal',
    ],
    ['there are more messages', { valid: [], invalid: [{ text: short, messages: [] }] }, 'the rule has 1 findings'],
    ['nothing is said of its fix', { valid: [], invalid: [{ text: short }] }, 'say in "fixed" what comes of it'],
    [
      'the fix does something else',
      { valid: [], invalid: [{ text: short, fixed: short }] },
      '"fixed" is not what comes of the fixes',
    ],
    ['the target is unknown', { valid: [{ text: long, target: '9' }], invalid: [] }, 'unknown target 9'],
  ] satisfies [string, RuleCases, string][])('fails where %s', (_, cases, message) => {
    const [, outcome] = Object.values(results(rule, cases));
    expect(outcome).toContain(message);
  });

  it('fails for a rule that a configuration could not load', () => {
    const nameless = { ...rule, meta: { ...rule.meta, id: 'short-router-id' } };
    expect(Object.values(results(nameless, { valid: [], invalid: [] }))[0]).toContain('needs a prefix and a slash');
  });

  it('throws where there is no test framework', () => {
    expect(() => testRule(rule, { valid: [long], invalid: [] })).not.toThrow();
    expect(() => testRule(rule, { valid: [short], invalid: [] })).toThrow('finds something in a valid case');
  });
});
