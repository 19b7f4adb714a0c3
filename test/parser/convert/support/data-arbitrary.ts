import type {
  AnySpec,
  ArgumentSpec,
  ArgumentType,
  EntrySpec,
  KeywordTable,
  OptionSpec,
  OptionTable,
} from '@kalint/parser/catalogue';
import { isAvailable, NEWEST_VERSION } from '@kalint/parser/catalogue';
import type { JsonValue } from '@kalint/parser/convert';
import fc from 'fast-check';
import { valueShape } from '../../../../packages/parser/src/bind/model-shape.ts';
import {
  argumentKey,
  ENTRIES_KEY,
  formIsFlag,
  isRequired,
  mainArgument,
  plainArguments,
} from '../../../../packages/parser/src/convert/data-keys.ts';
import { isMarker, valueToData } from '../../../../packages/parser/src/convert/values.ts';

/*
 * Configurations as data, made of the catalogue: every keyword, argument and option can occur, each value is one that
 * its type accepts, and everything is written as `toData` writes it.
 */

type Data = Record<string, JsonValue>;
const target = NEWEST_VERSION;

/** Words for all kinds of values; a type takes those that it accepts. */
const WORDS = [
  ...['eth0', 'vrrp.51', 'name', 'a b', 'x#y', '{z}', '@lb01', '$X', 'back\\slash', 'straße', '!', '/usr/bin/true'],
  ...['192.0.2.7', '2001:db8::7', '192.0.2.0/24', '2001:db8::/32', '224.0.0.18', 'ff02::12', '255.255.255.0'],
  ...['192.0.2.1-10', '192.0.2.1-192.0.2.9', '198.51.100.1-198.51.101.4', '2001:db8::1-ff', '2001:db8::-2001:db8:1::'],
  ...['00:11:22:33:44:55', '1:2:3:4', 'deadbeef', '00112233445566778899aabbccddeeff', 'file:/etc/key'],
  ...['200', '200-299', '10-20', '100/200', '5/7', '0x10/0xff', '300ms', '0.3s', '7', '0', '18446744073709551615'],
  ...['IRGRP|IXOTH', 'unix:/run/agentx', '01:00:5e', 'ecn', 'main', 'default'],
];
/** What only keywords for scripts can take. */
const QUOTED_WORDS = ['/bin/sh -c "a \'b\'; exit"', 'say "hello"', 'one " only', 'new\nline', "it's", '\\d+$'];

/** A whole configuration. */
export function configurationArbitrary(table: KeywordTable): fc.Arbitrary<Data> {
  return tableArbitrary(table, 3);
}

/** Some statements of a block: at most `most`, so that blocks within blocks stay small. */
function tableArbitrary(table: KeywordTable, most: number): fc.Arbitrary<Data> {
  const keywords = Object.keys(table).filter((keyword) => {
    const spec = table[keyword];
    return spec !== undefined && spec.aliasOf === undefined && isAvailable(spec, target);
  });
  return fc
    .subarray(keywords, { maxLength: Math.min(most, keywords.length) })
    .chain((chosen) =>
      recordOf(chosen.map((keyword) => [keyword, statementArbitrary(table[keyword] as AnySpec, most)])),
    );
}

function statementArbitrary(spec: AnySpec, most: number): fc.Arbitrary<JsonValue> {
  if (spec.shape === 'keyword') {
    const value = valueArbitrary(spec, spec.quoted === true);
    return spec.repeat === 'append' ? someOf(value).map((values) => values.map(alone)) : value;
  }
  if (spec.shape === 'list') {
    const entries = someOf(valueArbitrary(spec.entry, false));
    if (spec.typeName === undefined) return entries;
    return someOf(
      merged(
        headArbitrary(spec, false),
        entries.map((list) => ({ [ENTRIES_KEY]: list })),
      ),
    );
  }
  const block = merged(headArbitrary(spec, false), tableArbitrary(spec.keywords, most));
  return spec.repeat === 'append' ? someOf(block) : block;
}

function valueArbitrary(spec: AnySpec | EntrySpec, quoted: boolean): fc.Arbitrary<JsonValue> {
  const shape = valueShape(spec);
  if (shape === 'flag') return fc.constant(true);
  const [first] = plainArguments(spec.args);
  if (shape === 'single' && first !== undefined) return argumentArbitrary(first, quoted);
  return headArbitrary(spec, quoted)
    .map((draft) => shortened(draft, plainArguments(spec.args)))
    .filter((value) => !('position' in spec || 'entry' in spec || 'misnomers' in spec) || value !== true);
}

function headArbitrary(spec: AnySpec | EntrySpec, quoted: boolean): fc.Arbitrary<Data> {
  const options = spec.options ?? {};
  const { args } = spec;
  const heads = [argumentsArbitrary(plainArguments(args), quoted)];
  for (const [form, own] of 'byFirstWord' in args ? Object.entries(args.byFirstWord) : []) {
    heads.push(argumentsArbitrary(own, quoted).map((draft) => withForm(draft, form, own, options)));
  }
  return merged(fc.oneof(...heads), optionsArbitrary(options, plainArguments(args)));
}

function withForm(draft: Data, form: string, args: readonly ArgumentSpec[], options: OptionTable): Data {
  if (formIsFlag(form, options)) return { [form]: true, ...draft };
  const { [argumentKey(args[0]?.name ?? '')]: value = true, ...rest } = draft;
  return { [form]: value, ...rest };
}

/** Arguments from the first to some later one; what can be skipped is left out where no other word takes its place. */
function argumentsArbitrary(args: readonly ArgumentSpec[], quoted: boolean): fc.Arbitrary<Data> {
  const least = args.reduce((count, spec, index) => (isRequired(spec) ? index + 1 : count), 0);
  return fc.integer({ min: least, max: args.length }).chain((count) =>
    fc
      .tuple(...args.slice(0, count).map((spec) => fc.tuple(fc.boolean(), argumentArbitrary(spec, quoted))))
      .map((values) => {
        const given = values.map(([isGiven, value], index) => ({ spec: args[index] as ArgumentSpec, isGiven, value }));
        const kept = given.filter(({ spec, isGiven }) => isGiven || !(spec.skippable && isMarker(spec.type)));
        return Object.fromEntries(kept.map(({ spec, value }) => [argumentKey(spec.name), value]));
      }),
  );
}

function optionsArbitrary(table: OptionTable, args: readonly ArgumentSpec[]): fc.Arbitrary<Data> {
  const positional = new Set(args.map(({ name }) => name));
  const words = Object.keys(table).filter((word) => {
    const spec = table[word];
    if (spec === undefined || spec.aliasOf !== undefined || !isAvailable(spec, target)) return false;
    // Behind the keyword itself such a word is read as the argument.
    if (args.some(({ type }) => isMarker(type) && type.complete().includes(word))) return false;
    return !spec.transparent || spec.args.some(({ name }) => !positional.has(name));
  });
  return fc.subarray(words, { maxLength: Math.min(3, words.length) }).chain((chosen) => {
    const parts = chosen.map((word) => {
      const spec = table[word] as OptionSpec;
      if (!spec.transparent) return optionArbitrary(spec).map((value): Data => ({ [word]: value }));
      return merged(argumentsArbitrary(spec.args, false), optionsArbitrary(spec.options ?? {}, spec.args));
    });
    return fc.tuple(...parts).map((drafts) => Object.assign({}, ...drafts) as Data);
  });
}

function optionArbitrary(spec: OptionSpec): fc.Arbitrary<JsonValue> {
  const one = oneOption(spec);
  return spec.repeat ? someOf(one) : one;
}

function oneOption(spec: OptionSpec): fc.Arbitrary<JsonValue> {
  const { args, options } = spec;
  const [first] = args;
  if (options === undefined && first === undefined) return fc.constant(true);
  if (options === undefined && args.length === 1 && first) return argumentArbitrary(first, false);
  const inner = spec.choice
    ? fc
        .constantFrom(...Object.entries(options ?? {}))
        .chain(([word, one]) => oneOption(one).map((value) => ({ [word]: value })))
    : optionsArbitrary(options ?? {}, args);
  return merged(argumentsArbitrary(args, false), inner).map((draft) => shortened(draft, args));
}

function argumentArbitrary({ type, rest }: ArgumentSpec, quoted: boolean): fc.Arbitrary<JsonValue> {
  const word = wordArbitrary(type, quoted);
  return rest && type.kind !== 'umask'
    ? fc.array(word, { minLength: 1, maxLength: 3 })
    : rest
      ? word.map((one) => [one])
      : word;
}

function wordArbitrary(type: ArgumentType, quoted: boolean): fc.Arbitrary<JsonValue> {
  if (isMarker(type)) return fc.constant(true);
  const candidates = [...WORDS, ...(quoted ? QUOTED_WORDS : []), ...type.complete()];
  const values = candidates.flatMap((word): JsonValue[] => {
    const parsed = type.parse(word, { target });
    return parsed.ok ? [valueToData(type, parsed.value)] : [];
  });
  if (type.limits === undefined) return fc.constantFrom(...values);
  const { min, max } = type.limits;
  return fc.integer({ min: Math.ceil(min), max: Math.floor(max) });
}

function shortened(draft: Data, args: readonly ArgumentSpec[]): JsonValue {
  const keys = Object.keys(draft);
  const main = mainArgument(args);
  if (keys.length === 0) return true;
  return keys.length === 1 && main && keys[0] === argumentKey(main.name)
    ? (draft[argumentKey(main.name)] as JsonValue)
    : draft;
}

function alone(value: JsonValue): JsonValue {
  return Array.isArray(value) && value.length === 1 ? (value[0] as JsonValue) : value;
}

function someOf(one: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonValue[]> {
  return fc.array(one, { minLength: 1, maxLength: 2 });
}

function merged(one: fc.Arbitrary<Data>, other: fc.Arbitrary<Data>): fc.Arbitrary<Data> {
  return fc.tuple(one, other).map(([a, b]) => ({ ...a, ...b }));
}

function recordOf(entries: readonly (readonly [string, fc.Arbitrary<JsonValue>])[]): fc.Arbitrary<Data> {
  return fc
    .tuple(...entries.map(([, value]) => value))
    .map((values) => Object.fromEntries(entries.map(([key], i) => [key, values[i] as JsonValue])));
}
