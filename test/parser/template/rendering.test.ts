import { createSourceFile, expand, readTemplate, render, TEMPLATE_LANGUAGES, templateSource } from '@kalint/parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** Texts in which tags of all languages begin, end and nest in every way. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('{{', '}}', '{%', '%}', '<%', '%>', '<%=', '{%-', '-%}', '{{-', ' -}}', '{#', '#}', '\r\n', '\n'),
      fc.constantFrom('if x', 'else', 'endif', 'end', 'for x in y', 'endfor', 'range .X', 'raw', 'endraw', 'x.each do'),
      fc.constantFrom('"', "'", '`', '{', '}', ' ', 'vrrp_instance', 'priority 100', '$X=1', '@a', '\ue000', '#'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '));
const language = fc.constantFrom(...TEMPLATE_LANGUAGES);

describe('Whatever the text, a rendering', () => {
  test('is made of stretches of it, and every word leads back into it', () => {
    fc.assert(
      fc.property(text, language, (source, languageName) => {
        const template = readTemplate(source, languageName);
        for (const way of template.ways) {
          const rendering = render(template, way);
          for (const { start, end } of rendering.pieces)
            expect(0 <= start && start <= end && end <= source.length).toBe(true);
          const { lines } = expand({ ...createSourceFile('a', source), rendering });
          for (const { origin, unknown, text: read } of lines.flatMap(({ words }) => words)) {
            expect(origin.start).toBeLessThan(origin.end);
            if (!unknown && !/\ue000|["\\$]/.test(source)) expect(source).toContain(read[0]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('has tags in the order of the text, none inside of another', () => {
    fc.assert(
      fc.property(text, language, (source, languageName) => {
        let behind = 0;
        for (const { start, end } of readTemplate(source, languageName).tags) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThanOrEqual(start);
          behind = end;
        }
      }),
    );
  });

  test('reads a text without tags as it is read without any template', () => {
    const words = fc.array(
      fc.constantFrom('a', '{', '}', '\n', '\r\n', ' ', '"', '# c', '\\', '$X=1', '@i ', '\uFEFF'),
    );
    fc.assert(
      fc.property(words, language, (parts, languageName) => {
        const source = createSourceFile('a', parts.join(' '));
        const template = readTemplate(source.text, languageName);
        const [way] = template.ways;
        if (way === undefined) throw new Error('there is always a way');
        const rendered = expand({ ...source, rendering: render(template, way) });
        const plain = expand(source);
        expect(rendered.lines.map(({ text: line }) => line.text)).toEqual(
          plain.lines.map(({ text: line }) => line.text),
        );
        expect(rendered.problems.map(({ code, origin }) => [code, origin.start, origin.end])).toEqual(
          plain.problems.map(({ code, origin }) => [code, origin.start, origin.end]),
        );
        expect(templateSource(source, languageName)).toBe(source);
      }),
    );
  });
});

describe('A template that is made to be slow', () => {
  const many = 20_000;
  test.each([
    ['placeholders that are not closed', '{{ x\n'.repeat(many)],
    ['comments that are not closed', '{# x\n'.repeat(many)],
    ['strings that are not closed', '{{ "\n'.repeat(many)],
    ['sections inside of sections', '{% if x %}'.repeat(many) + '{% endif %}'.repeat(many)],
    ['loops inside of loops', `${'{% for x in y %}'.repeat(60)}a\n${'{% endfor %}'.repeat(60)}`],
    ['sections side by side', Array.from({ length: 2000 }, (_, i) => `{% if c${i} %}a{% endif %}`).join('\n')],
  ])('%s', (_, slow) => {
    const started = performance.now();
    const template = readTemplate(slow, 'jinja');
    for (const way of template.ways) render(template, way);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
