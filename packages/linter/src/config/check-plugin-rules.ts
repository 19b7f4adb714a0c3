import type { Rule } from '../engine/rule.ts';
import { atKey, type ConfigPath, type ConfigProblem, valueAt } from './config-problem.ts';
import { ErrorDescriber, unknownRule } from './describe-error.ts';
import type { KalintConfig } from './kalint-config.ts';
import { optionsSchema } from './rule-schema.ts';

/**
 * What is wrong in the settings of rules from plugins: rules that no plugin brings, and options that they do not have.
 * ajv is loaded only where such a rule has options: its schema cannot be compiled ahead.
 */
export async function pluginRuleProblems(config: KalintConfig, rules: readonly Rule[]): Promise<ConfigProblem[]> {
  const problems: ConfigProblem[] = [];
  for (const path of rulePaths(config)) {
    const id = String(path.at(-1));
    const rule = rules.find(({ meta }) => meta.id === id);
    const options = valueAt(config, [...path, 1]);
    if (rule !== undefined && options !== undefined) problems.push(...(await optionProblems(rule, options, path)));
    else if (rule === undefined && id.includes('/')) {
      problems.push(
        atKey(
          path,
          unknownRule(
            id,
            rules.map(({ meta }) => meta.id),
          ),
        ),
      );
    }
  }
  return problems;
}

/** The paths of all settings of rules. */
function rulePaths(config: KalintConfig): ConfigPath[] {
  const overrides = config.overrides ?? [];
  return [
    ...Object.keys(config.rules ?? {}).map((id) => ['rules', id]),
    ...overrides.flatMap(({ rules = {} }, i) => Object.keys(rules).map((id) => ['overrides', i, 'rules', id])),
  ];
}

async function optionProblems(rule: Rule, options: unknown, path: ConfigPath): Promise<ConfigProblem[]> {
  const { schemaErrors } = await import('./compile-options.ts');
  const schema = optionsSchema(rule.meta);
  const describer = new ErrorDescriber(schema, options, [], [...path, 1]);
  return schemaErrors(schema, options).flatMap((error) => describer.describe(error) ?? []);
}
