import { type TemplateLanguage, templateOf } from '@kalint/parser';

/** The language that `--template` names; undefined where the endings of names decide. */
export type TemplateWish = TemplateLanguage | undefined;

/** Whether a file makes a configuration and is none itself. */
export function isTemplate(path: string, wish: TemplateWish): boolean {
  return wish !== undefined || templateOf(path) !== undefined;
}
