import { createSourceFile, expand, readTemplate, render, type TemplateLanguage, withoutStandIns } from '@kalint/parser';

/** The statements that are read of a template on each way through it, one a line, with the tags where values stand. */
export function waysRead(text: string, language: TemplateLanguage): string[] {
  const template = readTemplate(text, language);
  return template.ways.map((way) => {
    const { lines } = expand({ ...createSourceFile('keepalived.conf', text), rendering: render(template, way) });
    return lines.map(({ words }) => withoutStandIns(words.map((word) => word.text).join(' '))).join('\n');
  });
}

/** What is read on the plain way: the first branch of each section, loops once. */
export function plainly(text: string, language: TemplateLanguage): string {
  return waysRead(text, language)[0] ?? '';
}
