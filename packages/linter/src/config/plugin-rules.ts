import type { Rule } from '../engine/rule.ts';
import { SEVERITIES } from '../engine/severity.ts';
import { PLUGIN_RULE_ID } from './rule-schema.ts';

/** What a plugin brought. */
export interface PluginRules {
  readonly rules: readonly Rule[];
  /** What is no rule in it, and why. */
  readonly problems: readonly string[];
}

const ID = new RegExp(PLUGIN_RULE_ID);

/** The rules in what a plugin exports: one, or a list. Never throws. */
export function pluginRules(exported: unknown): PluginRules {
  const candidates = Array.isArray(exported) ? exported : [exported];
  const checked = candidates.map((candidate) => ({ candidate, problem: ruleProblem(candidate) }));
  return {
    rules: checked.flatMap(({ candidate, problem }) => (problem === undefined ? [candidate as Rule] : [])),
    problems: [...new Set(checked.flatMap(({ problem }) => problem ?? []))],
  };
}

/** Why a value is no rule; undefined where it is one. */
function ruleProblem(value: unknown): string | undefined {
  const rule = asObject(value);
  const meta = asObject(rule.meta);
  if (rule.check === undefined && rule.meta === undefined) {
    return 'it exports something that is no rule: export one made with defineRule, or a list of those';
  }
  const { id } = meta;
  if (typeof id !== 'string' || !ID.test(id)) {
    return `the id ${JSON.stringify(id)} of its rule needs a prefix and a slash, such as "acme/${nameFor(id)}", so that no rule of kalint ever has it`;
  }
  if (typeof rule.check !== 'function') return `its rule ${id} has no function "check"`;
  if (meta.scope !== 'file' && meta.scope !== 'cluster') return `"scope" of its rule ${id} must be "file" or "cluster"`;
  if (!SEVERITIES.some((severity) => severity === meta.severity)) {
    return `"severity" of its rule ${id} must be one of ${SEVERITIES.join(', ')}`;
  }
  return typeof meta.summary === 'string' ? undefined : `its rule ${id} has no "summary"`;
}

function nameFor(id: unknown): string {
  const name =
    typeof id === 'string'
      ? id
          .toLowerCase()
          .replace(/[^a-z0-9-]+/g, '-')
          .replace(/^-+|-+$/g, '')
      : '';
  return name || 'rule-name';
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
