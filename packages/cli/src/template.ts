import { TEMPLATE_LANGUAGES, type TemplateLanguage } from '@kalint/parser';
import { nearest } from '@kalint/parser/catalogue';
import { Failure } from './failure.ts';

/**
 * The language that `--template` names; undefined where it is not given.
 * @throws Failure for what is no template language
 */
export function templateLanguage(name: string | undefined): TemplateLanguage | undefined {
  const language = TEMPLATE_LANGUAGES.find((known) => known === name);
  if (language !== undefined || name === undefined) return language;
  const [near] = nearest(name, TEMPLATE_LANGUAGES);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  throw new Failure(
    `--template: unknown language '${name}'${hint} (one of ${TEMPLATE_LANGUAGES.join(', ')} is expected)`,
  );
}
