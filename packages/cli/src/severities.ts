import { type Rule, rules, SEVERITIES, type Severity } from '@kalint/linter';
import { nearest } from '@kalint/parser/catalogue';
import { Failure } from './failure.ts';

const SETTINGS = [...SEVERITIES, 'off'] as const;

/**
 * Severities by rule id, from the arguments of `--rule`; the last one for a rule counts.
 * @param known all rules, those of plugins included
 * @throws Failure for what is not ID=SEVERITY
 */
export function severitiesOf(settings: readonly string[], known: readonly Rule[]): Record<string, Severity | 'off'> {
  return Object.fromEntries(settings.map((setting) => parseSetting(setting, known)));
}

/** @throws Failure if no rule has this id */
export function requireRule(id: string, known: readonly Rule[] = rules): Rule {
  const rule = known.find(({ meta }) => meta.id === id);
  if (rule !== undefined) return rule;
  const ids = known.map(({ meta }) => meta.id);
  const [near] = nearest(id, ids);
  throw new Failure(`unknown rule '${id}'; ${near ? `did you mean ${near}?` : 'kalint rules lists all of them'}`);
}

function parseSetting(setting: string, known: readonly Rule[]): [string, Severity | 'off'] {
  const [id = '', word, ...more] = setting.split('=');
  const severity = SETTINGS.find((name) => name === word);
  if (more.length > 0 || word === undefined) throw new Failure(`--rule ${setting}: write it as ID=SEVERITY`);
  requireRule(id, known);
  if (severity !== undefined) return [id, severity];
  throw new Failure(`--rule ${setting}: unknown severity '${word}', one of ${SETTINGS.join(', ')} is expected`);
}
