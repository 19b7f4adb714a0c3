import { findRule, rules, type Severity } from '@kalint/linter';
import { nearest } from '@kalint/parser/catalogue';
import { Failure } from './failure.ts';

const SEVERITIES = ['error', 'warning', 'info', 'off'] as const satisfies readonly (Severity | 'off')[];

/**
 * Severities by rule id, from the arguments of `--rule`; the last one for a rule counts.
 * @throws Failure for what is not ID=SEVERITY
 */
export function severitiesOf(settings: readonly string[]): Record<string, Severity | 'off'> {
  return Object.fromEntries(settings.map(parseSetting));
}

/** @throws Failure if no rule has this id */
export function requireRule(id: string): NonNullable<ReturnType<typeof findRule>> {
  const rule = findRule(id);
  if (rule !== undefined) return rule;
  const ids = rules.map(({ meta }) => meta.id);
  const [near] = nearest(id, ids);
  throw new Failure(`unknown rule '${id}'; ${near ? `did you mean ${near}?` : 'kalint rules lists all of them'}`);
}

function parseSetting(setting: string): [string, Severity | 'off'] {
  const [id = '', word, ...more] = setting.split('=');
  const severity = SEVERITIES.find((known) => known === word);
  if (more.length > 0 || word === undefined) throw new Failure(`--rule ${setting}: write it as ID=SEVERITY`);
  requireRule(id);
  if (severity !== undefined) return [id, severity];
  throw new Failure(`--rule ${setting}: unknown severity '${word}', one of ${SEVERITIES.join(', ')} is expected`);
}
