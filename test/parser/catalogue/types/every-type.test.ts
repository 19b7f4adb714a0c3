import {
  type ArgumentType,
  catalogue,
  catalogueEntries,
  chooseArguments,
  type EntrySpec,
  type OptionTable,
  type StatementSpec,
} from '@kalint/parser/catalogue';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../support/arbitraries.ts';

/** Every type that the catalogue uses, one of each description. */
const types = [...new Map([...allTypes()].map((type) => [`${type.kind} ${type.describe()}`, type])).entries()];

function* allTypes(): Generator<ArgumentType> {
  for (const { spec } of catalogueEntries(catalogue)) {
    yield* typesOf(spec);
    if (spec.shape === 'list') yield* typesOf(spec.entry);
  }
}

function* typesOf({ args, options = {}, changed = [] }: StatementSpec | EntrySpec): Generator<ArgumentType> {
  for (const list of [args, ...changed.map((change) => change.args ?? [])]) {
    const words = 'byFirstWord' in list ? Object.keys(list.byFirstWord) : [];
    for (const word of ['', ...words]) for (const { type } of chooseArguments(list, word).args) yield type;
  }
  for (const table of [options, ...changed.map((change) => change.options ?? {})]) yield* typesIn(table);
}

function* typesIn(table: OptionTable): Generator<ArgumentType> {
  for (const option of Object.values(table)) {
    for (const { type } of option.args) yield type;
    yield* typesIn(option.options ?? {});
  }
}

/** Words that look like what keywords take. */
const word = fc.oneof(
  fc
    .array(fc.constantFrom(...'0123456789abcdefxX.:/-+ %,|'), { maxLength: 24 })
    .map((characters) => characters.join('')),
  fc.constantFrom(
    'on',
    'no',
    'all',
    'default',
    '192.0.2.1/24',
    '2001:db8::/32',
    '0x1f',
    '0777',
    '1.5',
    '-20',
    '9'.repeat(400),
  ),
  anyText.map((text) => text.replaceAll('\n', '')),
);

describe.each(types)('%s', (_, type) => {
  it('reads any word or says in half a sentence why not', () => {
    fc.assert(
      fc.property(word, fc.constantFrom('1.3.5', '2.2.7', '2.4.3'), (text, target) => {
        const parsed = type.parse(text, { target });
        if (parsed.ok) expect(parsed.value).toBeDefined();
        else expect(parsed.problem.message).toMatch(/^[a-z][^\n]*[^.]$/s);
      }),
      { numRuns: 60 },
    );
  });

  it('describes itself, and takes back the words that it offers and what it makes of them', () => {
    expect(type.describe()).not.toBe('');
    for (const offered of type.complete()) {
      expect(type.parse(offered, { target: '2.4.3' })).toMatchObject({ ok: true });
      expect(type.parse(type.normalise?.(offered) ?? offered, { target: '2.4.3' })).toMatchObject({ ok: true });
    }
  });
});
