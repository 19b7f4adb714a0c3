import type { DocumentNode, Version } from '@kalint/parser';
import {
  type AnySpec,
  type ArgumentSpec,
  type DefinitionKind,
  isAvailable,
  isSince,
  type KeywordTable,
  type OptionTable,
  signature,
} from '@kalint/parser/catalogue';
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  MarkupKind,
  type Range,
} from 'vscode-languageserver-types';
import { type BlockScope, type Expected, expectedAfter, scopeOf } from '../language/block-scope.ts';
import { type CursorContext, cursorContext } from '../language/cursor-context.ts';
import { argumentText, argumentWord, keywordText, usage } from '../language/keyword-text.ts';
import { nameAtEnd } from '../language/name-at-end.ts';
import { toRange } from '../language/positions.ts';

/** What a completion may offer beside the catalogue. */
export interface Offers {
  readonly target: Version;
  /** The client takes snippets with places to fill in. */
  readonly snippets: boolean;
  /** Names that the configuration defines, included files and all. */
  readonly names: (kind: DefinitionKind) => readonly string[];
  /** Names of `$NAME=` definitions. */
  readonly definitions: readonly string[];
  readonly configIds: readonly string[];
  /** Interfaces that the file names or that are declared of the host. */
  readonly interfaces: readonly string[];
  /** Addresses that are declared of the host. */
  readonly addresses: readonly string[];
  readonly rules: readonly { readonly id: string; readonly summary: string }[];
  /** Paths that may follow an include, for what is written of it. */
  readonly includes: (written: string) => readonly string[];
}

/** Definitions that keepalived makes itself (lib/parser.c: set_std_definitions). */
const PREDEFINED = ['_PWD', '_INSTANCE', '_RANDOM', '_ENV', '_HASH', '_BANG'];

/** What may be written at a place, best first. Works on half-written text; nothing in comments but kalint's own words. */
export function completions(document: DocumentNode, offset: number, offers: Offers): CompletionItem[] {
  const context = cursorContext(document, offset);
  const range = toRange(document.source.lines, context.word);
  const before = document.source.text.slice(0, offset);
  const items = offered(context, offers, before);
  return items.map(({ insert, ...item }, i) => ({
    ...item,
    sortText: `${item.sortText ?? '5'}${String(i).padStart(4, '0')}`,
    textEdit: {
      range: rangeOf(range, context, item, before),
      newText: offers.snippets ? (insert ?? item.label) : item.label,
    },
    ...(insert !== undefined && offers.snippets && { insertTextFormat: InsertTextFormat.Snippet }),
  }));
}

/** The documentation of a completion item, found by its `data` once it is looked at. */
export function resolveCompletion(item: CompletionItem, target: Version): CompletionItem {
  const data = item.data as { readonly path?: string; readonly keyword?: string } | undefined;
  if (data?.path === undefined || data.keyword === undefined) return item;
  const scope = scopeOf(data.path.split('/').map((text) => [{ text, start: 0, end: 0 }]));
  const known = data.path === '' ? scopeOf([]) : scope;
  const spec = known.kind === 'keywords' ? known.table[data.keyword] : undefined;
  if (spec === undefined) return item;
  const value = keywordText(data.keyword, spec, target);
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

/** An item before it has its place. `insert` is a snippet where the client takes them. */
type Offer = Omit<CompletionItem, 'textEdit'> & { readonly insert?: string };

function offered(context: CursorContext, offers: Offers, before: string): Offer[] {
  if (context.where === 'comment') return inComment(before, offers);
  if (context.where === 'include') return offers.includes(context.written).map(ofPath);
  if (context.where === 'condition' || context.written.startsWith('@')) return offers.configIds.map(ofConfigId);
  if (/\$\{?\w*$/.test(before)) return [...offers.definitions, ...PREDEFINED].map((name) => ofDefinition(name, before));
  if (context.where !== 'word') return [];
  const scope = scopeOf(context.blocks);
  const [keyword, ...words] = context.before;
  if (scope.kind === 'entries') {
    const all = context.before.map(({ text }) => text);
    const expected = expectedAfter(scope.list.entry, scope.list.entryPer === 'word' ? [] : all, offers.target);
    return values(expected, offers);
  }
  if (scope.kind === 'unknown') return [];
  if (keyword === undefined) return keywords(scope, offers);
  const spec = Object.hasOwn(scope.table, keyword.text) ? scope.table[keyword.text] : undefined;
  if (spec === undefined) return [];
  return values(
    expectedAfter(
      spec,
      words.map(({ text }) => text),
      offers.target,
    ),
    offers,
  );
}

function keywords(scope: Extract<BlockScope, { readonly kind: 'keywords' }>, offers: Offers): Offer[] {
  return Object.entries(scope.table)
    .filter(([, spec]) => isAvailable(spec, offers.target))
    .map(([keyword, spec]) => ofKeyword(keyword, spec, scope, offers))
    .sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
}

function ofKeyword(
  keyword: string,
  spec: AnySpec,
  { path, table }: { readonly path: string; readonly table: KeywordTable },
  { target }: Offers,
): Offer {
  const isDeprecated = spec.deprecated !== undefined && isSince(target, spec.deprecated.since);
  const isOther = spec.aliasOf !== undefined && Object.hasOwn(table, spec.aliasOf);
  return {
    label: keyword,
    kind: spec.shape === 'keyword' ? CompletionItemKind.Property : CompletionItemKind.Class,
    detail: usage(keyword, spec, target),
    insert: snippet(keyword, spec, target),
    sortText: isDeprecated ? '9' : isOther ? '7' : spec.required ? '1' : '5',
    data: { path, keyword, target },
    ...(isDeprecated && { tags: [CompletionItemTag.Deprecated] }),
  };
}

/** A statement with places for its arguments; a block with the lines that it cannot do without. */
function snippet(keyword: string, spec: AnySpec, target: Version): string {
  const places = new Places();
  const head = [keyword, ...argumentPlaces(spec, target, places)].join(' ');
  if (spec.shape === 'keyword') return head;
  const needed = spec.shape === 'block' ? neededLines(spec.keywords, target, places) : [];
  return [`${head} {`, ...[...needed, '$0'].map((line) => `\t${line}`), '}'].join('\n');
}

function neededLines(table: KeywordTable, target: Version, places: Places): string[] {
  return Object.entries(table)
    .filter(([, spec]) => spec.required && spec.aliasOf === undefined && isAvailable(spec, target))
    .map(([keyword, spec]) => {
      const head = [keyword, ...argumentPlaces(spec, target, places)].join(' ');
      return spec.shape === 'keyword' ? head : `${head} {\n\t\t${places.next('')}\n\t}`;
    });
}

/** Numbers the places of a snippet. */
class Places {
  #count = 0;

  next(text: string): string {
    this.#count++;
    return text === '' ? `$${this.#count}` : `\${${this.#count}:${text.replace(/[\\$}]/g, '\\$&')}}`;
  }

  choice(words: readonly string[]): string {
    this.#count++;
    return `\${${this.#count}|${words.map((word) => word.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
  }
}

/** More words than these are better chosen from a list. */
const MOST_CHOICES = 12;

function argumentPlaces(spec: AnySpec, target: Version, places: Places): string[] {
  const { args } = signature(spec, target);
  const positional = 'byFirstWord' in args ? args.otherwise : args;
  return positional
    .filter((argument) => !argument.optional && !argument.skippable && isAvailable(argument, target))
    .map((argument) => {
      const words = argument.type.complete();
      if (words.length > 1 && words.length <= MOST_CHOICES) return places.choice(words);
      return places.next(argumentWord(argument).toLowerCase());
    });
}

/** Values and options that may come next. */
function values(expected: Expected, offers: Offers): Offer[] {
  const { argument, options, forms } = expected;
  return [
    ...forms.map((label): Offer => ({ label, kind: CompletionItemKind.Keyword, sortText: '2' })),
    ...(argument === undefined ? [] : ofArgument(argument, offers)),
    ...ofOptions(options, offers),
  ];
}

function ofArgument(argument: ArgumentSpec, offers: Offers): Offer[] {
  const { type } = argument;
  const documentation = { kind: MarkupKind.Markdown, value: argumentText(argument, offers.target) };
  const names = type.refersTo === undefined ? [] : offers.names(type.refersTo);
  return [
    ...names.map((label): Offer => ({ label, kind: CompletionItemKind.Reference, detail: type.refersTo ?? '' })),
    ...type.complete().map((label): Offer => ({ label, kind: CompletionItemKind.EnumMember, documentation })),
    ...(type.kind === 'interface' ? offers.interfaces : []).map(
      (label): Offer => ({ label, kind: CompletionItemKind.Value, detail: 'interface' }),
    ),
    ...(type.kind === 'address' ? offers.addresses : []).map(
      (label): Offer => ({ label, kind: CompletionItemKind.Value, detail: 'address of this host' }),
    ),
  ];
}

function ofOptions(options: OptionTable, { target }: Offers): Offer[] {
  return Object.entries(options)
    .filter(([, spec]) => isAvailable(spec, target))
    .map(([label, spec]) => ({
      label,
      kind: CompletionItemKind.Keyword,
      detail: [label, ...spec.args.map(argumentWord)].join(' '),
      documentation: spec.summary,
      sortText: spec.aliasOf === undefined ? '6' : '8',
      ...(spec.deprecated !== undefined &&
        isSince(target, spec.deprecated.since) && { tags: [CompletionItemTag.Deprecated], sortText: '9' }),
    }));
}

const DIRECTIVES = ['kalint-disable-next-line', 'kalint-disable-line', 'kalint-disable-file'];

function inComment(before: string, { rules }: Offers): Offer[] {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const sign = line.search(/[#!]/);
  const comment = sign === -1 ? '' : line.slice(sign + 1);
  const directive = comment.slice(Math.max(comment.lastIndexOf('kalint-disable-'), 0));
  if (/^kalint-disable-(next-line|line|file)\s[^-]*$/.test(directive) && !comment.includes(' -- ')) {
    return rules.map(({ id, summary }) => ({ label: id, kind: CompletionItemKind.EnumMember, detail: summary }));
  }
  if (!/^\s*[\w-]*$/.test(comment)) return [];
  return DIRECTIVES.map((label) => ({ label, kind: CompletionItemKind.Keyword }));
}

function ofPath(label: string): Offer {
  return { label, kind: label.endsWith('/') ? CompletionItemKind.Folder : CompletionItemKind.File };
}

function ofConfigId(id: string): Offer {
  return { label: `@${id}`, kind: CompletionItemKind.Constant, detail: 'only the node of this id reads the line' };
}

function ofDefinition(name: string, before: string): Offer {
  const braced = /\$\{\w*$/.test(before);
  return { label: braced ? `\${${name}}` : `$${name}`, kind: CompletionItemKind.Variable };
}

/** Of a comment, and behind `$`, only the last part of what is written is replaced. */
function rangeOf(whole: Range, { where }: CursorContext, { label }: Offer, before: string): Range {
  const use = where !== 'comment' && label.startsWith('$') ? /\$\{?\w*$/.exec(before)?.[0] : undefined;
  const part = where === 'comment' ? nameAtEnd(before) : use;
  if (part === undefined) return whole;
  const { line } = whole.start;
  const cursor = before.length - (before.lastIndexOf('\n') + 1);
  return { start: { line, character: cursor - part.length }, end: { line, character: cursor } };
}
