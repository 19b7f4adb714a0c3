import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeUtf8 } from '@kalint/parser';
import { catalogue, NEWEST_VERSION } from '@kalint/parser/catalogue';
import { dataSchema, fromData, modelDifferences, toData } from '@kalint/parser/convert';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationArbitrary } from './support/data-arbitrary.ts';
import { data, read, text } from './support/read.ts';

const CORPUS = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/corpus');
const present = existsSync(CORPUS);
if (!present) console.log('the round trip of real configurations is skipped: there is no ../shared/corpus');

/** What is said of data that no line can say: `as` without its address before another word. */
const CANNOT_FOLLOW = 'would take the word behind it';

const validate = new Ajv({ allowUnionTypes: true, strictTypes: false }).compile(dataSchema());

describe('data that is made of the catalogue', () => {
  it('becomes a configuration without a problem, and that the same data again', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(configurationArbitrary(catalogue), (value) => {
        const result = fromData(value);
        const others = result.ok ? [] : result.problems.filter(({ message }) => !message.includes(CANNOT_FOLLOW));
        expect(others).toEqual([]);
        if (!result.ok) return;
        const { binding, problems } = read(result.text);
        expect(binding.problems.filter(({ code }) => code !== 'lost-word')).toEqual([]);
        expect(problems.filter(({ code }) => code !== 'undefined-definition')).toEqual([]);
        expect(data(result.text)).toEqual(value);
        expect(text(data(result.text))).toBe(result.text);
        expect(validate(value), JSON.stringify(validate.errors?.slice(0, 2))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never makes fromData throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(catalogue)), (value, keyword) => {
        expect(() => [fromData(value), fromData({ [keyword]: value }), fromData({ [keyword]: [value] })]).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe.skipIf(!present)('a real configuration', () => {
  const files = present
    ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.conf'))
    : [];

  it.each(['2.2.7', NEWEST_VERSION] as const)(
    'that has no problem for %s gives an equal model',
    { timeout: 300_000 },
    (target) => {
      for (const file of files) {
        const decoded = decodeUtf8(readFileSync(join(CORPUS, file)));
        if (!decoded.ok) continue;
        for (const configId of [undefined, ...read(decoded.text, { target }).configIds]) {
          const one = read(decoded.text, { target, ...(configId !== undefined && { configId }) });
          if (one.binding.problems.length + one.problems.length > 0) continue;
          const result = fromData(toData(one.binding), { target });
          if (!result.ok) throw new Error(`${file}: ${result.problems[0]?.path} ${result.problems[0]?.message}`);
          const again = read(result.text, { target });
          expect(modelDifferences(one.binding.model, again.binding.model), file).toEqual([]);
          expect(toData(again.binding), file).toEqual(toData(one.binding));
          expect(validate(toData(one.binding)), file).toBe(true);
        }
      }
    },
  );
});
