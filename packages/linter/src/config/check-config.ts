import { rules } from '../rules/index.generated.ts';
import type { ConfigPath, ConfigProblem } from './config-problem.ts';
import { configSchema } from './config-schema.ts';
import { ErrorDescriber, type SchemaError } from './describe-error.ts';
import type { KalintConfig } from './kalint-config.ts';
import { validate } from './validate-config.generated.ts';

/** What a value says as a configuration. */
export interface CheckedConfig {
  /** What is right in it. */
  readonly config: KalintConfig;
  /** What does not fit the schema. */
  readonly problems: readonly ConfigProblem[];
}

/** The check that ajv made of the schema. */
const compiled = validate as {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
};

/**
 * Checks a value of any kind against the schema of configurations. Never throws.
 * @param pluginRules ids of the rules that plugins brought, to suggest them
 */
export function checkConfig(value: unknown, pluginRules: readonly string[] = []): CheckedConfig {
  if (compiled(value)) return { config: value as KalintConfig, problems: [] };
  const describer = new ErrorDescriber(configSchema(rules), value, pluginRules);
  const problems = (compiled.errors ?? []).flatMap((error) => describer.describe(error) ?? []);
  return { config: withoutWrongParts(value, problems), problems };
}

/** A copy without the keys that hold something wrong: what is left fits the schema. */
function withoutWrongParts(value: unknown, problems: readonly ConfigProblem[]): KalintConfig {
  if (problems.some(({ path }) => path.length === 0)) return {};
  const removed = new Set(problems.map(({ path }) => JSON.stringify(enclosingKey(path))));
  const copy = (part: unknown, path: ConfigPath): unknown => {
    if (Array.isArray(part)) return part.map((member, i) => copy(member, [...path, i]));
    if (!isPlainObject(part)) return part;
    const kept = Object.entries(part).filter(([key]) => !removed.has(JSON.stringify([...path, key])));
    return Object.fromEntries(kept.map(([key, member]) => [key, copy(member, [...path, key])]));
  };
  return copy(value, []) as KalintConfig;
}

/** The path up to the last key that can be left out: not a member of a list, nor what its object must have. */
function enclosingKey(path: ConfigPath): ConfigPath {
  let end = path.length;
  while (end > 1 && (typeof path[end - 1] === 'number' || isRequired(path.slice(0, end)))) end--;
  return path.slice(0, end);
}

function isRequired(path: ConfigPath): boolean {
  const [first] = path;
  const key = path.at(-1);
  if (first === 'overrides') return key === 'files';
  return first === 'clusters' && (key === 'name' || key === 'nodes' || key === 'file');
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
