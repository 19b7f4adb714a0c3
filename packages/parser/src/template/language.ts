/** The template languages whose tags are understood. */
export const TEMPLATE_LANGUAGES = ['jinja', 'erb', 'go'] as const;
export type TemplateLanguage = (typeof TEMPLATE_LANGUAGES)[number];

/** Endings of file names, without the dot, by the language they stand for. */
export const TEMPLATE_ENDINGS: Readonly<Record<string, TemplateLanguage>> = {
  j2: 'jinja',
  jinja: 'jinja',
  jinja2: 'jinja',
  erb: 'erb',
  tmpl: 'go',
  gotmpl: 'go',
};

/** The template language that a file's name stands for (`keepalived.conf.j2`: jinja); undefined where it is none. */
export function templateOf(path: string): TemplateLanguage | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(TEMPLATE_ENDINGS, ending) ? TEMPLATE_ENDINGS[ending] : undefined;
}
