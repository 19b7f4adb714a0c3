import {
  type AnySpec,
  type ArgumentList,
  type ArgumentSpec,
  catalogue,
  catalogueEntries,
  type DefinitionKind,
  type EntrySpec,
  isAvailable,
  type OptionSpec,
  type OptionTable,
  signature,
  type Version,
} from '@kalint/parser/catalogue';
import { type Frame, frames } from './frames.ts';

/** One small configuration, sound but for what `name` says. */
export interface Probe {
  /** Path and what was done: `vrrp_instance/priority = 256`. */
  readonly name: string;
  readonly text: string;
}

/** Names that the frames define. */
const DEFINED: Readonly<Record<DefinitionKind, string>> = {
  vrrp_instance: 'VI_2',
  vrrp_sync_group: 'G',
  vrrp_script: 'chk',
  track_file: 'fil',
  vrrp_track_process: 'pro',
  bfd_instance: 'bfd',
  virtual_server_group: 'vsg',
  track_group: 'tgr',
};

/** Words of every kind: those a type accepts are its samples, the others its wrong words. */
const WORDS = [
  '1', '2', '10', '80', '200', '5', 'eth0', 'on', 'off', '192.0.2.5', '192.0.2.0/24', '2001:db8::5', '/tmp/kalint-probe',
  'root', 'word', '0.5', 'a.example.org', '224.0.0.18', 'ff02::12', '1-5', 'all', '0x10', '00112233445566778899aabbccddeeff',
  '192.0.2.5-9', '2001:db8::/32', '02:00:00:00:00:01', '0a0b0c',
]; // biome-ignore format: a list to read at a glance

const WRONG_WORDS = [
  'abc',
  '12x',
  '-1',
  '-300',
  '1.5',
  '99999999999',
  '',
  'a/b',
  '300.1.1.1',
  '1;',
  'ON',
  '=',
  '0',
  'averyveryverylongword',
];

/** All probes for what a release knows. The same release gives the same probes, in the same order. */
export function* probes(target: Version): Generator<Probe> {
  for (const { path, keyword, spec } of catalogueEntries(catalogue)) {
    if (!isAvailable(spec, target)) continue;
    const block = path.slice(0, -keyword.length).replace(/\/$/, '');
    const frame = frames[block];
    if (frame === undefined) continue;
    yield* statementProbes(path, keyword, spec, frame, target);
    yield* misplaced(path, keyword, spec, block, target);
    if (spec.shape === 'list') yield* entryProbes(path, keyword, spec.entry, spec, frame, target);
    if (spec.shape === 'block') yield* inBlock(path);
  }
  yield* inBlock('');
}

function* statementProbes(
  path: string,
  keyword: string,
  spec: AnySpec,
  frame: Frame,
  target: Version,
): Generator<Probe> {
  const { args, options } = signature(spec, target);
  const close = spec.shape === 'keyword' ? [] : ['{', '}'];
  const make = (what: string, ...statements: readonly (readonly string[])[]) =>
    probe(
      `${path} ${what}`,
      frame,
      statements.flatMap((words) => [[keyword, ...words].join(' '), ...close]),
    );
  const sound = soundWords(args, target);
  for (const [what, words] of wordVariants(args, options, target)) yield make(what, words);
  yield make('extra word', [...sound, 'surplus']);
  yield make('two extra words', [...sound, 'surplus', '7']);
  yield make('twice', sound, sound);
  if (spec.shape === 'keyword') {
    yield probe(`${path} with an empty block`, frame, [[keyword, ...sound].join(' '), '{', '}']);
    yield probe(`${path} with a block`, frame, [`${[keyword, ...sound].join(' ')} {`, 'word 1', '}']);
  } else {
    yield probe(`${path} without block`, frame, [[keyword, ...sound].join(' ')]);
    yield probe(`${path} on one line`, frame, [`${[keyword, ...sound].join(' ')} { }`]);
    yield probe(`${path} nested in itself`, frame, [
      `${[keyword, ...sound].join(' ')} {`,
      [keyword, ...sound].join(' '),
      '{',
      '}',
      '}',
    ]);
  }
}

function* entryProbes(
  path: string,
  keyword: string,
  entry: EntrySpec,
  list: AnySpec,
  frame: Frame,
  target: Version,
): Generator<Probe> {
  const { args, options } = signature(entry, target);
  const head = [keyword, ...soundWords(signature(list, target).args, target)].join(' ');
  const make = (what: string, ...lines: readonly (readonly string[])[]) =>
    probe(`${path}/* ${what}`, frame, [`${head} {`, ...lines.map((words) => words.join(' ')), '}']);
  const sound = soundWords(args, target);
  for (const [what, words] of wordVariants(args, options, target)) if (words.length > 0) yield make(what, words);
  if (sound.length === 0) return;
  yield make('extra word', [...sound, 'surplus']);
  yield make('twice', sound, sound);
  yield make('a block inside', [...sound, '{'], ['word'], ['}']);
}

/** Sound, without words, and with each word wrong in every way; options given, wrong, without words, twice. */
function* wordVariants(args: ArgumentList, options: OptionTable, target: Version): Generator<[string, string[]]> {
  const sound = soundWords(args, target);
  yield ['sound', sound];
  for (const [form, list] of forms(args)) {
    const words = list.filter(isNeeded).map((argument) => sample(argument, target));
    const before = form === undefined ? [] : [form];
    for (let n = words.length - 1; n >= 0; n--)
      yield [`with ${n} words${form ? ` after ${form}` : ''}`, [...before, ...words.slice(0, n)]];
    for (const [i, argument] of list.entries()) {
      const others = list.slice(0, i).map((other) => sample(other, target));
      for (const word of valuesOf(argument, target)) {
        const rest = list
          .slice(i + 1)
          .filter(isNeeded)
          .map((other) => sample(other, target));
        yield [`${argument.name} = ${word}`, [...before, ...others, quote(word), ...rest]];
      }
    }
  }
  for (const [word, option] of Object.entries(options)) {
    if (isAvailable(option, target)) yield* optionVariants(sound, word, option, target);
  }
}

function* optionVariants(
  sound: readonly string[],
  word: string,
  option: OptionSpec,
  target: Version,
): Generator<[string, string[]]> {
  const own = option.args.filter(isNeeded).map((argument) => sample(argument, target));
  const inner = option.choice
    ? Object.entries(option.options ?? {})
        .slice(0, 1)
        .flatMap(([name, { args }]) => [name, ...args.map((a) => sample(a, target))])
    : [];
  yield [`${word} sound`, [...sound, word, ...own, ...inner]];
  if (own.length > 0) yield [`${word} without words`, [...sound, word]];
  yield [`${word} twice`, [...sound, word, ...own, ...inner, word, ...own, ...inner]];
  for (const argument of option.args.slice(0, 1)) {
    for (const value of valuesOf(argument, target))
      yield [`${word} ${value}`, [...sound, word, quote(value), ...own.slice(1)]];
  }
}

/** The keyword in blocks that do not have it. */
function* misplaced(path: string, keyword: string, spec: AnySpec, block: string, target: Version): Generator<Probe> {
  const close = spec.shape === 'keyword' ? [] : ['{', '}'];
  const words = soundWords(signature(spec, target).args, target);
  const others = Object.keys(frames).filter((other) => other !== block);
  for (const i of [3, 11]) {
    const other = others[(hash(path) + i) % others.length] ?? '';
    const frame = frames[other];
    if (frame !== undefined)
      yield probe(`${path} inside ${other || 'top level'}`, frame, [[keyword, ...words].join(' '), ...close]);
  }
}

/** What may be wrong inside any block. */
function* inBlock(path: string): Generator<Probe> {
  const frame = frames[path];
  if (frame === undefined) return;
  const where = path || 'top level';
  yield probe(`made-up keyword in ${where}`, frame, ['kalint_no_such_keyword 1']);
  yield probe(`made-up block in ${where}`, frame, ['kalint_no_such_keyword x {', 'word 1', '}']);
  yield probe(`made-up block on one line in ${where}`, frame, ['kalint_no_such_keyword { word }']);
  yield probe(`block without head in ${where}`, frame, ['{', '}']);
  yield probe(`C comment in ${where}`, frame, ['// remark']);
}

function probe(name: string, frame: Frame, lines: readonly string[]): Probe {
  return { name, text: `${[...frame.before, ...lines, ...frame.after].join('\n')}\n` };
}

function forms(args: ArgumentList): [string | undefined, readonly ArgumentSpec[]][] {
  if (!('byFirstWord' in args)) return [[undefined, args]];
  return [[undefined, args.otherwise], ...Object.entries(args.byFirstWord)];
}

function soundWords(args: ArgumentList, target: Version): string[] {
  const [, list] = forms(args)[0] ?? [undefined, []];
  return list.filter(isNeeded).map((argument) => sample(argument, target));
}

function isNeeded({ optional, skippable }: ArgumentSpec): boolean {
  return !optional && !skippable;
}

/** A word that the argument's type accepts. */
function sample({ type }: ArgumentSpec, target: Version): string {
  if (type.refersTo !== undefined) return DEFINED[type.refersTo];
  const limits = type.limits === undefined ? [] : [String(Math.max(1, Math.ceil(type.limits.min)))];
  const candidates = [...type.complete(), ...limits, ...WORDS];
  return candidates.find((word) => word !== '' && type.parse(word, { target }).ok) ?? 'word';
}

/** Words worth trying: listed ones, limits and one past them, words of other kinds. */
function valuesOf({ type }: ArgumentSpec, target: Version): string[] {
  const { limits } = type;
  const edges = limits === undefined ? [] : [limits.min - 1, limits.min, limits.max, limits.max + 1].map(String);
  const accepted = WORDS.filter((word) => type.parse(word, { target }).ok).slice(0, 2);
  return [...new Set([...type.complete(), ...edges, ...accepted, ...WRONG_WORDS])].filter(
    (word) => !word.includes('e+'),
  );
}

function quote(word: string): string {
  return word === '' || /[\s]/.test(word) ? `"${word}"` : word;
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + character.charCodeAt(0)) % 65521;
  return value;
}
