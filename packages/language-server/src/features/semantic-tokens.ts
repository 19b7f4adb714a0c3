import type {
  CommentNode,
  DefinitionNode,
  DocumentNode,
  ItemNode,
  LineMap,
  PrefixNode,
  StatementNode,
  WordNode,
} from '@kalint/parser';
import {
  type AnySpec,
  type ArgumentSpec,
  catalogue,
  type EntrySpec,
  findKeyword,
  isAvailable,
  isSince,
  type KeywordTable,
  signature,
  type Version,
} from '@kalint/parser/catalogue';
import type { SemanticTokens, SemanticTokenTypes } from 'vscode-languageserver-types';

/** Kinds of words, in the order of the legend that the client is told. */
export const TOKEN_TYPES = [
  'comment',
  'keyword',
  'property',
  'class',
  'variable',
  'parameter',
  'enumMember',
  'number',
  'string',
  'decorator',
  'macro',
] as const satisfies readonly `${SemanticTokenTypes}`[];
type TokenType = (typeof TOKEN_TYPES)[number];

/** In the order of their bits. */
export const TOKEN_MODIFIERS = ['declaration', 'deprecated'] as const;
const DECLARATION = 1;
const DEPRECATED = 2;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifiers: number;
}

/**
 * What each word is, for colours: keywords by the catalogue, names, numbers, definitions. What keepalived does not know
 * has no mark. `within`: only what begins there, offsets as of the text.
 */
export function semanticTokens(
  document: DocumentNode,
  target: Version,
  within: { readonly start: number; readonly end: number } = { start: 0, end: document.source.text.length },
): SemanticTokens {
  const marks = new Marker(document, target).marks().filter(({ start }) => start >= within.start && start < within.end);
  return { data: encode(marks, document.source.lines) };
}

class Marker {
  readonly #document: DocumentNode;
  readonly #target: Version;
  readonly #marks: Mark[] = [];

  constructor(document: DocumentNode, target: Version) {
    this.#document = document;
    this.#target = target;
  }

  marks(): Mark[] {
    this.#items(this.#document.items, catalogue);
    return this.#marks.sort((a, b) => a.start - b.start);
  }

  #items(items: readonly ItemNode[], table: KeywordTable | undefined): void {
    for (const item of items) {
      if (item.kind === 'comment') this.#comment(item);
      else {
        this.#prefixes(item.prefixes);
        if (item.trailingComment !== undefined) this.#comment(item.trailingComment);
      }
      if (item.kind === 'definition') this.#definition(item);
      else if (item.kind === 'include') {
        const keywordStart = item.prefixes.at(-1)?.end ?? item.start;
        const at = this.#document.source.text.indexOf(item.keyword, keywordStart);
        this.#add({ start: at, end: at + item.keyword.length }, 'keyword');
        if (item.path !== undefined) this.#add(item.path, 'string');
      } else if (item.kind === 'statement') this.#statement(item, table);
    }
  }

  #statement(statement: StatementNode, table: KeywordTable | undefined): void {
    const [head, ...words] = statement.words;
    const spec = head === undefined || table === undefined ? undefined : findKeyword(table, head.text);
    if (head !== undefined && spec !== undefined && isAvailable(spec, this.#target)) {
      const isDeprecated = spec.deprecated !== undefined && isSince(this.#target, spec.deprecated.since);
      this.#add(head, spec.shape === 'keyword' ? 'property' : 'keyword', isDeprecated ? DEPRECATED : 0);
      this.#words(words, spec);
    }
    const { block } = statement;
    if (block === undefined) return;
    for (const comment of block.commentsBefore) this.#comment(comment);
    if (block.openComment !== undefined) this.#comment(block.openComment);
    if (spec?.shape === 'list') this.#entries(block.items, spec.entry);
    else this.#items(block.items, head === undefined ? table : spec?.shape === 'block' ? spec.keywords : undefined);
    this.#prefixes(block.closePrefixes);
  }

  #entries(items: readonly ItemNode[], entry: EntrySpec): void {
    for (const item of items) {
      if (item.kind === 'statement') {
        this.#prefixes(item.prefixes);
        this.#words(item.words, entry);
        if (item.trailingComment !== undefined) this.#comment(item.trailingComment);
      } else this.#items([item], undefined);
    }
  }

  #words(words: readonly WordNode[], spec: AnySpec | EntrySpec): void {
    const { args, options } = signature(spec, this.#target);
    const positional: readonly ArgumentSpec[] = 'byFirstWord' in args ? args.otherwise : args;
    for (const [i, word] of words.entries()) {
      const type = positional[i]?.type;
      if (word.text.includes('$')) this.#uses(word);
      else if (word.quoting !== 'none') this.#add(word, 'string');
      else if (type?.defines !== undefined) this.#add(word, 'class', DECLARATION);
      else if (type?.refersTo !== undefined) this.#add(word, 'class');
      else if (i >= positional.length && Object.hasOwn(options, word.text)) this.#add(word, 'parameter');
      else if (/^[+-]?\d+(\.\d+)?$/.test(word.text)) this.#add(word, 'number');
      else if (type?.complete().includes(word.text)) this.#add(word, 'enumMember');
      else if (Object.hasOwn(options, word.text)) this.#add(word, 'parameter');
      else this.#add(word, 'string');
    }
  }

  /** `$NAME` and `${NAME}` inside of a word. */
  #uses({ start, end }: WordNode): void {
    const written = this.#document.source.text.slice(start, end);
    for (const { index, 0: use } of written.matchAll(/\$(\{[^{}$]*\}|\w+)/g)) {
      this.#add({ start: start + index, end: start + index + use.length }, 'variable');
    }
  }

  #definition({ name, start, prefixes, lines, comments }: DefinitionNode): void {
    const at = this.#document.source.text.indexOf(`$${name}`, prefixes.at(-1)?.end ?? start);
    this.#add({ start: at, end: at + name.length + 1 }, 'variable', DECLARATION);
    for (const line of lines) this.#add(line, 'string');
    for (const comment of comments) this.#comment(comment);
  }

  #prefixes(prefixes: readonly PrefixNode[]): void {
    for (const prefix of prefixes) this.#add(prefix, prefix.kind === 'condition' ? 'decorator' : 'macro');
  }

  #comment(comment: CommentNode): void {
    this.#add(comment, 'comment');
  }

  #add({ start, end }: { readonly start: number; readonly end: number }, type: TokenType, modifiers = 0): void {
    if (start >= 0 && end > start) this.#marks.push({ start, end, type, modifiers });
  }
}

/** Five numbers for each mark, lines and columns relative to the mark before, as the protocol wants it. */
function encode(marks: readonly Mark[], lines: LineMap): number[] {
  const data: number[] = [];
  let lastLine = 1;
  let lastColumn = 1;
  let behind = 0;
  for (const { start, end, type, modifiers } of marks) {
    if (start < behind) continue;
    behind = end;
    const { line, column } = lines.position(start);
    const from = line === lastLine ? column - lastColumn : column - 1;
    data.push(line - lastLine, from, end - start, TOKEN_TYPES.indexOf(type), modifiers);
    lastLine = line;
    lastColumn = column;
  }
  return data;
}
