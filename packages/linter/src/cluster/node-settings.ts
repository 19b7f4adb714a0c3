import {
  type BoundArgument,
  type BoundOption,
  type BoundStatement,
  type IpAddress,
  keywordOf,
  type Origin,
  sameAddress,
  type Word,
} from '@kalint/parser';
import { causeAt } from '../facts/causes.ts';
import { fullLength } from '../facts/networks.ts';
import { remembered } from '../facts/remembered.ts';
import { repeatedStatements } from '../facts/repeated-statements.ts';
import { isSkipped } from '../facts/reportable.ts';
import type { NodeSide } from './node-side.ts';

/** One thing that a node's configuration says, in a form that can be compared with what another node says. */
export interface Setting {
  /** The same for what is the same thing on the other node. */
  readonly key: string;
  /** Keys of the blocks around it, the outermost first. */
  readonly blocks: readonly string[];
  /** Path in the catalogue: `vrrp_instance/advert_int`. */
  readonly path: string;
  /** The block around it for people: "VI_1", "virtual_server 192.0.2.10 80"; empty at the top level. */
  readonly where: string;
  /** What it says, in one spelling. */
  readonly exact: string;
  /** The same, with what names a node, its addresses and interfaces replaced by what they stand for. */
  readonly relative: string;
  /** The statement as a person wrote it; secrets are hidden. */
  readonly shown: string;
  /** Prefix length of a virtual address, the longest where none is written. */
  readonly prefix: number | undefined;
  /** Only the running host knows what it says, or its text is spoilt. */
  readonly isOpen: boolean;
  /** It says what holds without it. */
  readonly isDefault: boolean;
  readonly origin: Origin;
}

/** Blocks whose lines are virtual addresses. */
const ADDRESS_LISTS = /^vrrp_instance\/virtual_ipaddress(_excluded)?\/\*$/;
/** Statements whose words nobody should read in a report. */
const SECRETS = /\/(auth_pass|key|password|auth_hmac)$/;

/** What a node's configuration says, by key. */
export function nodeSettings(side: NodeSide): ReadonlyMap<string, Setting> {
  const settings = new Map<string, Setting>();
  const without = new Set(repeatedStatements(side.node).map(({ statement }) => statement));
  const counts = (statement: BoundStatement) => !without.has(statement) && !isSkipped(side.node, statement);
  const add = (statements: readonly BoundStatement[], blocks: readonly string[], where: string) => {
    for (const statement of statements.filter(counts)) {
      const made = makeSetting(statement, blocks, where, side);
      const setting = withFreeKey(made, statement, settings);
      if (!isGlobal(statement) && !isList(statement)) settings.set(setting.key, setting);
      const adds = isGlobal(statement) || isList(statement);
      add(statement.children, adds ? blocks : [...blocks, setting.key], placeInside(statement, where));
    }
  };
  add(side.node.binding.statements, [], '');
  return settings;
}

function makeSetting(statement: BoundStatement, blocks: readonly string[], where: string, side: NodeSide): Setting {
  const { path } = statement;
  const value = sayingOf(statement, side);
  const identity = hasHead(statement) ? `${path} ${value.head}` : path;
  return {
    key: [...blocks.slice(-1), identity].join(' > '),
    blocks,
    path,
    where,
    exact: value.exact,
    relative: value.relative,
    shown: SECRETS.test(path) ? `${keywordOf(statement)} (not shown)` : shownWords(statement),
    prefix: ADDRESS_LISTS.test(path) ? prefixOf(statement) : undefined,
    isOpen: isOpen(statement, side),
    isDefault: isDefault(statement),
    origin: statement.word.origin,
  };
}

/** What keepalived reads of a statement, in one line. */
function shownWords({ kind, word, args, options }: BoundStatement): string {
  const read = [...args.flatMap(({ words }) => words), ...options.flatMap(wordsOfOption)];
  return [...(kind === 'entry' ? [] : [word]), ...read].map(({ text }) => text).join(' ');
}

/** What only the running host knows, what is spoilt, and what keepalived refuses cannot be compared. */
function isOpen({ word, args, options }: BoundStatement, { node }: NodeSide): boolean {
  if (args.some(({ problem }) => problem !== undefined)) return true;
  const read = [word, ...args.flatMap(({ words }) => words), ...options.flatMap(wordsOfOption)];
  return read.some((one) => one.unknown || causeAt(node, one.origin) !== undefined);
}

function wordsOfOption({ word, args, options }: BoundOption): Word[] {
  return [word, ...args.flatMap(({ words }) => words), ...options.flatMap(wordsOfOption)];
}

/** Of several that cannot be told apart each gets a number; a statement that replaces the one before keeps its key. */
function withFreeKey(setting: Setting, statement: BoundStatement, known: ReadonlyMap<string, Setting>): Setting {
  if (!hasHead(statement) && repeatOf(statement) === 'last') return setting;
  let key = setting.key;
  for (let n = 2; known.has(key); n++) key = `${setting.key} #${n}`;
  return { ...setting, key };
}

/** Blocks, entries, and what may stand several times are known by their words; a plain setting by its keyword. */
function hasHead(statement: BoundStatement): boolean {
  return statement.kind === 'entry' || isBlock(statement) || repeatOf(statement) === 'append';
}

function isBlock({ spec }: BoundStatement): boolean {
  return 'shape' in spec && spec.shape === 'block';
}

function isList({ spec }: BoundStatement): boolean {
  return 'shape' in spec && spec.shape === 'list';
}

/** Blocks that add up to one. */
function isGlobal(statement: BoundStatement): boolean {
  return isBlock(statement) && repeatOf(statement) === 'merge';
}

function repeatOf({ spec }: BoundStatement): string | undefined {
  return 'repeat' in spec ? spec.repeat : undefined;
}

/** Whether it says what holds without it: `advert_int 1` where the default is "1 s". */
function isDefault({ spec, args, options, kind }: BoundStatement): boolean {
  const [first, ...more] = args;
  const text = 'defaultText' in spec ? spec.defaultText : undefined;
  if (kind === 'entry' || text === undefined || first === undefined || more.length + options.length > 0) return false;
  const { value } = first;
  if (typeof value === 'boolean') return text === (value ? 'on' : 'off');
  return (
    (typeof value === 'number' || typeof value === 'string') &&
    new RegExp(`^${escapeText(String(value))}( |$)`).test(text)
  );
}

/** The block that the lines of a statement stand in, for people; a list is part of the block around it. */
function placeInside(statement: BoundStatement, where: string): string {
  if (isList(statement)) return where;
  const [head, ...words] = shownWords(statement).split(' ');
  const name = statement.path === 'vrrp_instance' ? words.join(' ') : [head, ...words].join(' ');
  return where === '' ? name : `${where}, ${name}`;
}

/** What a statement says: in one spelling, and with what is the node's own replaced. */
interface Saying {
  readonly exact: string;
  readonly relative: string;
  /** What it is known by. */
  readonly head: string;
}

function sayingOf(statement: BoundStatement, side: NodeSide): Saying {
  const args = statement.args.flatMap((argument) => wordsIn(argument, side));
  const options = statement.options
    .map((option) => optionWords(option, side))
    .sort((a, b) => compare(a.exact, b.exact));
  const all = [...args, ...options];
  return {
    exact: all.map(({ exact }) => exact).join(' '),
    relative: all.map(({ relative }) => relative).join(' '),
    head: args.map(({ head }) => head).join(' '),
  };
}

function optionWords({ name, args, options }: BoundOption, side: NodeSide): Saying {
  const inner = [
    ...args.flatMap((argument) => wordsIn(argument, side)),
    ...options.map((option) => optionWords(option, side)).sort((a, b) => compare(a.exact, b.exact)),
  ];
  return {
    exact: [name, ...inner.map(({ exact }) => exact)].join(' '),
    relative: [name, ...inner.map(({ relative }) => relative)].join(' '),
    head: name,
  };
}

function wordsIn({ spec, value, words }: BoundArgument, side: NodeSide): Saying[] {
  const values = Array.isArray(value) ? value : [value];
  return values.map((one, i) => {
    const kind = spec.type.defines ?? spec.type.refersTo;
    if (spec.type.kind === 'interface') return { exact: String(one), relative: '<interface>', head: '<interface>' };
    if (isAddress(one)) return addressWords(one, side);
    const text =
      one === undefined ? (words[i]?.text ?? '') : typeof one === 'object' ? JSON.stringify(one) : String(one);
    if (kind !== undefined) {
      const common = side.common(kind, text);
      return { exact: text, relative: common, head: common };
    }
    const relative = typeof one === 'number' ? text : withoutOwnWords(text, side);
    return { exact: text, relative, head: relative };
  });
}

/** A prefix length belongs to what is said of an address, not to which address it is. */
function addressWords(address: IpAddress, { own, others }: NodeSide): Saying {
  const length = address.prefix === undefined || address.prefix === fullLength(address) ? '' : `/${address.prefix}`;
  const bytes = address.bytes.join('.');
  const isIn = (list: readonly IpAddress[]) => list.some((one) => sameAddress(one, address));
  const head = isIn(own) ? '<own address>' : isIn(others) ? '<address of the other>' : bytes;
  return { exact: bytes + length, relative: head + length, head };
}

/** An IPv4 address in a text. */
const ADDRESS = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/g;

/** A command may name the node, its interfaces, and addresses of nodes that nothing else in the file tells of. */
function withoutOwnWords(text: string, { own, others, names, otherNames, interfaces }: NodeSide): string {
  const steps: readonly (readonly [RegExp | undefined, string])[] = [
    [anyAddress(own), '<address>'],
    [anyAddress(others), '<address>'],
    [ADDRESS, '<address>'],
    [anyWord(interfaces), '<interface>'],
    [anyWord(names), '<name>'],
    [anyWord(otherNames), '<name of the other>'],
  ];
  return steps.reduce((result, [words, by]) => (words === undefined ? result : result.replace(words, by)), text);
}

const anyAddress = remembered((list: readonly IpAddress[]) => wordsPattern(list.map(({ text }) => text)));
const anyWord = remembered(wordsPattern);

function wordsPattern(words: readonly string[]): RegExp | undefined {
  const any = words.map(escapeText).join('|');
  return words.length === 0 ? undefined : new RegExp(`(?<![\\w.])(?:${any})(?![\\w.])`, 'gi');
}

function prefixOf({ args }: BoundStatement): number | undefined {
  const address = args.map(({ value }) => value).find(isAddress);
  return address && (address.prefix ?? fullLength(address));
}

function isAddress(value: unknown): value is IpAddress {
  return typeof value === 'object' && value !== null && 'bytes' in value && 'family' in value;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
