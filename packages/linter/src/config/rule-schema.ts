import type { RuleMeta } from '../engine/rule.ts';
import type { RuleOption } from '../engine/rule-options.ts';
import { closedObject, type JsonSchema, listOf, use, whether } from './json-schema.ts';

/** Ids of rules from plugins: a prefix, a slash, a name. No rule of kalint has a slash, so that new ones take nobody's name. */
export const PLUGIN_RULE_ID = '^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$';

const SETTING = 'a severity, or a list of a severity and options';

/** What `rules` may hold: every rule by id with its options, and rules of plugins. */
export function rulesSchema(rules: readonly { readonly meta: RuleMeta }[]): JsonSchema {
  const properties = rules.map(({ meta }) => [meta.id, ruleSetting(meta)]);
  return {
    type: 'object',
    title: 'an object of rule ids and severities',
    examples: [{ 'two-masters': 'off' }],
    properties: Object.fromEntries(properties),
    patternProperties: { [PLUGIN_RULE_ID]: use('pluginRule') },
    additionalProperties: false,
  };
}

/** The setting of a rule without options. */
export const plainRule = setting(closedObject({}));

/** The setting of a rule that a plugin brings; its options are checked when the plugin is loaded. */
export const pluginRule = setting({ type: 'object', title: 'an object of options' });

function ruleSetting(meta: RuleMeta): JsonSchema {
  const options = Object.entries(meta.options ?? {});
  if (options.length === 0) return use('plainRule', meta.summary);
  return { description: meta.summary, ...setting(optionsSchema(meta)) };
}

/** The options of a rule. */
export function optionsSchema(meta: RuleMeta): JsonSchema {
  const options = Object.entries(meta.options ?? {}).map(([name, option]) => [name, optionSchema(option)]);
  return closedObject(Object.fromEntries(options), { title: 'an object of options' });
}

function setting(options: JsonSchema): JsonSchema {
  const list = { title: SETTING, items: [use('severity'), options], additionalItems: false, minItems: 1 } as const;
  return whether('array', { type: 'array', ...list }, use('severity'));
}

function optionSchema(option: RuleOption): JsonSchema {
  const { description, default: standard } = option;
  const common = { description, default: standard };
  switch (option.type) {
    case 'boolean':
      return { ...common, type: 'boolean' };
    case 'strings':
      return { ...common, ...listOf({ type: 'string' }) };
    case 'string':
      return { ...common, type: 'string', ...(option.values && { enum: option.values }) };
    default:
      return { ...common, type: option.type, ...limits(option) };
  }
}

function limits({ minimum, maximum }: Extract<RuleOption, { readonly type: 'integer' | 'number' }>): JsonSchema {
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}
