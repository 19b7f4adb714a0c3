import { catalogue } from '../../packages/parser/src/catalogue/catalogue.ts';
import type { AnySpec, ArgumentSpec, KeywordTable, OptionTable } from '../../packages/parser/src/catalogue/spec.ts';

/** A rule of a TextMate grammar, as far as they are used here. */
interface Rule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
  readonly include?: string;
}

type Captures = Readonly<Record<string, Rule>>;

/**
 * Where a statement begins: on a line of its own, perhaps behind `@id`, or behind a brace that is not the end of `${X}`.
 * The condition is group 1.
 */
const START = '(?:^\\s*(@\\^?[^\\s{}]*(?:\\s+|$))?|(?<=\\{|[\\s{}]\\}|^\\})\\s*)';

/** Where a word ends. */
const END = '(?=[\\s{}]|$)';

/** The grammar of keepalived.conf: what is colour without meaning by hand, and the catalogue's keywords block by block. */
export function textmateGrammar(): string {
  const repository: Record<string, { readonly patterns: readonly Rule[] }> = { ...basics() };
  addBlock(repository, 'top', catalogue, {});
  const grammar = {
    information_for_contributors: ['Generated from the catalogue by npm run gen. Do not edit.'],
    name: 'keepalived.conf',
    scopeName: 'source.keepalived',
    patterns: [{ include: '#top' }],
    repository,
  };
  return `${JSON.stringify(grammar, undefined, 2)}\n`;
}

/** Words that open a block or a list at the top level, as an alternative of a regular expression. */
export function topLevelBlocks(): string {
  return alternatives(Object.entries<AnySpec>(catalogue).flatMap(([word, spec]) => (hasBody(spec) ? [word] : [])));
}

/** What looks the same everywhere. */
function basics(): Record<string, { readonly patterns: readonly Rule[] }> {
  return {
    comment: { patterns: [{ name: 'comment.line.keepalived', match: '(?<!\\\\)[#!].*$' }] },
    string: {
      patterns: [
        {
          name: 'string.quoted.double.keepalived',
          begin: '"',
          end: '"|$',
          patterns: [{ name: 'constant.character.escape.keepalived', match: '\\\\.' }, { include: '#substitution' }],
        },
      ],
    },
    include: {
      patterns: [
        {
          match: `${START}(include[rmwba]?)\\s+([^\\s{}"]+)?`,
          captures: {
            '1': { name: 'keyword.control.conditional.keepalived' },
            '2': { name: 'keyword.control.import.keepalived' },
            '3': { name: 'string.unquoted.path.keepalived' },
          },
        },
      ],
    },
    definition: {
      patterns: [
        {
          match: `${START}(\\$\\w+)\\s*(=)`,
          captures: {
            '1': { name: 'keyword.control.conditional.keepalived' },
            '2': { name: 'variable.other.definition.keepalived' },
            '3': { name: 'keyword.operator.assignment.keepalived' },
          },
        },
      ],
    },
    substitution: {
      patterns: [
        { name: 'variable.other.keepalived', match: '\\$\\{[^}\\n]*\\}|\\$\\w+' },
        {
          match: '(~(?:SEQx?|LST))(\\([^)\\n]*\\))',
          captures: {
            '1': { name: 'support.function.keepalived' },
            '2': { name: 'variable.parameter.keepalived' },
          },
        },
      ],
    },
    condition: {
      patterns: [{ name: 'keyword.control.conditional.keepalived', match: '^\\s*@\\^?[^\\s{}]+' }],
    },
    value: {
      patterns: [
        {
          name: 'constant.numeric.address.keepalived',
          match: `(?<![^\\s{}])(?:\\d{1,3}(?:\\.\\d{1,3}){3}|(?=[\\da-fA-F]*:[\\da-fA-F:.]*:)[\\da-fA-F:.]+)(?:-[\\da-fA-F:.]+)?(?:/\\d+)?${END}`,
        },
        { name: 'constant.numeric.keepalived', match: `(?<![^\\s{}])[+-]?(?:0x[\\da-fA-F]+|\\d+(?:\\.\\d+)?)${END}` },
        { name: 'constant.language.keepalived', match: `(?<![^\\s{}])(?:on|off|true|false|yes|no)${END}` },
      ],
    },
    continuation: { patterns: [{ name: 'constant.character.escape.line-continuation.keepalived', match: '\\\\$' }] },
    stray: { patterns: [{ name: 'invalid.illegal.stray-brace.keepalived', match: '\\}' }] },
    unknown: { patterns: [unknownBlock] },
    anything: {
      patterns: [
        '#comment',
        '#string',
        '#include',
        '#definition',
        '#substitution',
        '#condition',
        '#value',
        '#continuation',
      ].map((include) => ({ include })),
    },
  };
}

/** A block of no known keyword: what is in it is coloured as far as it can be. */
const unknownBlock: Rule = {
  begin: '\\{',
  end: '\\}',
  beginCaptures: { '0': { name: 'punctuation.section.block.begin.keepalived' } },
  endCaptures: { '0': { name: 'punctuation.section.block.end.keepalived' } },
  patterns: [{ include: '#anything' }, { include: '#unknown' }],
};

/** Adds the rules for what stands in a block, and in the blocks inside it. `path` names them in the repository. */
function addBlock(
  repository: Record<string, { readonly patterns: readonly Rule[] }>,
  path: string,
  table: KeywordTable,
  options: OptionTable,
): void {
  const entries = Object.entries<AnySpec>(table);
  const blocks = entries.filter(([, spec]) => hasBody(spec));
  const words = entries.filter(([, spec]) => !hasBody(spec));
  repository[path] = {
    patterns: [
      ...blocks.map(([word, spec]) => blockRule(path, word, spec)),
      ...keywordRules(words),
      { include: '#anything' },
      ...wordRule('keyword.other.option.keepalived', [...optionWords(options), ...entries.flatMap(wordsOfOptions)]),
      ...wordRule('constant.language.keepalived', entries.flatMap(wordsOfArguments)),
      { include: '#unknown' },
      ...(path === 'top' ? [{ include: '#stray' }] : []),
    ],
  };
  for (const [word, spec] of blocks) {
    const inner = spec.shape === 'block' ? spec.keywords : {};
    const innerOptions = spec.shape === 'list' ? (spec.entry.options ?? {}) : {};
    addBlock(repository, `${path}.${word}`, inner, innerOptions);
  }
}

function hasBody(spec: AnySpec): boolean {
  return spec.shape !== 'keyword';
}

/** From the keyword to the brace that ends its block; a new line of words means that its brace was forgotten. */
function blockRule(path: string, word: string, spec: AnySpec): Rule {
  return {
    name: `meta.block.${word}.keepalived`,
    begin: `${START}(${escaped(word)})${END}${namesIt(spec) ? '(?:[ \\t]+([^\\s{}"#!$~]+))?' : ''}`,
    end: '(\\})|^(?=\\s*[^\\s{#!])',
    beginCaptures: {
      '1': { name: 'keyword.control.conditional.keepalived' },
      '2': { name: `${deprecatedScope(spec)}keyword.control.block.keepalived` },
      ...(namesIt(spec) && { '3': { name: 'entity.name.section.keepalived' } }),
    },
    endCaptures: { '1': { name: 'punctuation.section.block.end.keepalived' } },
    patterns: [
      {
        begin: '\\{',
        end: '(?=\\})', // the brace itself ends the block: a look behind would take that of ${X} for it
        beginCaptures: { '0': { name: 'punctuation.section.block.begin.keepalived' } },
        patterns: [{ include: `#${path}.${word}` }],
      },
      { include: '#anything' },
      ...wordRule('keyword.other.option.keepalived', formWords(spec)),
    ],
  };
}

/** Whether the first word behind a block's keyword is the name of what it defines. */
function namesIt({ args }: AnySpec): boolean {
  return !('byFirstWord' in args) && args[0]?.type.defines !== undefined;
}

/** First words that choose among the forms of a statement: `fwmark`, `group`. */
function formWords({ args }: AnySpec): string[] {
  return 'byFirstWord' in args ? Object.keys(args.byFirstWord) : [];
}

/** Statements of a block, those on their way out by themselves. */
function keywordRules(entries: readonly (readonly [string, AnySpec])[]): Rule[] {
  const scopes = new Map<string, string[]>();
  for (const [word, spec] of entries) {
    const scope = `${deprecatedScope(spec)}support.type.property-name.keepalived`;
    scopes.set(scope, [...(scopes.get(scope) ?? []), word]);
  }
  return [...scopes].map(([name, words]) => ({
    match: `${START}(${alternatives(words)})${END}`,
    captures: { '1': { name: 'keyword.control.conditional.keepalived' }, '2': { name } },
  }));
}

function deprecatedScope({ deprecated }: AnySpec): string {
  return deprecated === undefined ? '' : 'markup.strikethrough.keepalived ';
}

function wordsOfOptions([, spec]: readonly [string, AnySpec]): string[] {
  return [...formWords(spec), ...optionWords(spec.options ?? {})];
}

function optionWords(options: OptionTable): string[] {
  return Object.entries(options).flatMap(([word, spec]) => [word, ...optionWords(spec.options ?? {})]);
}

/** Words that an argument may be where they are few and fixed: MASTER, wrr. */
function wordsOfArguments([, { args }]: readonly [string, AnySpec]): string[] {
  const lists: readonly (readonly ArgumentSpec[])[] =
    'byFirstWord' in args ? [args.otherwise, ...Object.values(args.byFirstWord)] : [args];
  return lists.flat().flatMap(({ type }) => type.complete().filter((word) => /^[a-z][\w-]*$/i.test(word)));
}

/** A rule for words behind the first one of a statement; none where there are no words. */
function wordRule(name: string, words: readonly string[]): Rule[] {
  const known = [...new Set(words)];
  return known.length === 0 ? [] : [{ name, match: `(?<![^\\s{}])(?:${alternatives(known)})${END}` }];
}

function alternatives(words: readonly string[]): string {
  return words.map(escaped).join('|');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
