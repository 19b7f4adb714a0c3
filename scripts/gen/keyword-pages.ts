import { catalogue } from '../../packages/parser/src/catalogue/catalogue.ts';
import type {
  AnySpec,
  ArgumentList,
  ArgumentSpec,
  EntrySpec,
  KeywordTable,
  OptionTable,
} from '../../packages/parser/src/catalogue/spec.ts';

/** The keyword reference: a page for each top-level block, and an index, by file name. */
export function keywordPages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const blocks = Object.entries<AnySpec>(catalogue).filter(([, spec]) => spec.shape !== 'keyword');
  for (const [keyword, spec] of blocks) pages.set(`${keyword}.md`, page(keyword, spec));
  pages.set('README.md', index(catalogue));
  return pages;
}

const NOTE = '<!-- Generated from the catalogue by npm run gen. Do not edit. -->';

const REPEAT: Readonly<Record<AnySpec['repeat'], string>> = {
  last: 'the last one counts',
  first: 'the first one counts',
  append: 'each one counts',
  merge: 'a second one goes on where the first ended',
};

function index(table: KeywordTable): string {
  const rows = Object.entries(table).map(([keyword, spec]) => {
    const name = spec.shape === 'keyword' ? `\`${keyword}\`` : `[\`${keyword}\`](${keyword}.md)`;
    return `| ${name} | ${spec.summary} | ${versions(spec)} |`;
  });
  return [
    NOTE,
    '# Keywords at the top level',
    '',
    '| keyword | what it is | versions |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function page(keyword: string, spec: AnySpec): string {
  return [NOTE, ...section(keyword, keyword, spec, 1)].join('\n');
}

/** A keyword with everything known of it, and what its block may hold below. */
function section(path: string, keyword: string, spec: AnySpec, depth: number): string[] {
  const lines = [`${'#'.repeat(Math.min(depth, 6))} ${path}`, '', `\`${usage(keyword, spec)}\``, '', spec.summary];
  if (spec.details !== undefined) lines.push('', spec.details);
  lines.push('', ...facts(spec), ...argumentsTable(spec.args, spec.options ?? {}));
  if (spec.shape === 'list') lines.push(...entrySection(spec.entry, spec.entryPer));
  if (spec.shape === 'block') {
    for (const [name, inner] of Object.entries(spec.keywords)) {
      lines.push(...section(`${path} / ${name}`, name, inner, depth + 1));
    }
  }
  return lines;
}

function facts(spec: AnySpec): string[] {
  const facts = [
    spec.aliasOf && `Another spelling of \`${spec.aliasOf}\`.`,
    spec.defaultText && `Default: ${spec.defaultText}.`,
    spec.required && 'The block is dropped without it.',
    `Given twice: ${REPEAT[spec.repeat]}${spec.repeatReported ? ', and keepalived reports it' : ''}.`,
    versions(spec) && `Versions: ${versions(spec)}.`,
    spec.deprecated && `Deprecated: ${spec.deprecated.why}`,
    ...(spec.changed ?? []).map(({ before, note }) => `Before ${before}: ${note}`),
    `Source: ${spec.source.code}${spec.source.man ? `; keepalived.conf(5), ${spec.source.man}` : ''}.`,
  ];
  return [...facts.filter((fact) => typeof fact === 'string' && fact !== '').map((fact) => `- ${fact}`), ''];
}

function entrySection(entry: EntrySpec, per: 'line' | 'word'): string[] {
  return [
    `Each ${per} is an entry: ${entry.summary}`,
    '',
    ...(entry.details === undefined ? [] : [entry.details, '']),
    ...argumentsTable(entry.args, entry.options ?? {}),
  ];
}

function argumentsTable(list: ArgumentList, options: OptionTable): string[] {
  const rows = [...argumentRows(list), ...optionRows(options, '')];
  return rows.length === 0 ? [] : ['| word | value | meaning |', '| --- | --- | --- |', ...rows, ''];
}

function argumentRows(list: ArgumentList): string[] {
  if (!('byFirstWord' in list)) return list.map((argument) => argumentRow(argument, ''));
  const forms = Object.entries(list.byFirstWord).flatMap(([word, args]) =>
    args.map((argument) => argumentRow(argument, `\`${word}\` `)),
  );
  return [...list.otherwise.map((argument) => argumentRow(argument, '')), ...forms];
}

function argumentRow(argument: ArgumentSpec, before: string): string {
  const need = argument.optional || argument.skippable ? 'may be left out' : 'needed';
  const more = argument.rest ? ', one or more words' : '';
  const since = argument.since === undefined ? '' : `, since ${argument.since}`;
  return `| ${before}${argument.name} | ${cell(argument.type.describe())} | ${need}${more}${since} |`;
}

function optionRows(options: OptionTable, before: string): string[] {
  return Object.entries(options).flatMap(([word, spec]) => {
    const values = spec.args.map((argument) => argument.type.describe()).join(', ');
    const since = spec.since === undefined ? '' : ` Since ${spec.since}.`;
    const gone = spec.removed === undefined ? '' : ` Gone in ${spec.removed}.`;
    const row = `| ${before}\`${word}\` | ${cell(values)} | ${cell(spec.summary)}${since}${gone} |`;
    return [row, ...optionRows(spec.options ?? {}, `${before}\`${word}\` `)];
  });
}

function usage(keyword: string, spec: AnySpec): string {
  const args = 'byFirstWord' in spec.args ? spec.args.otherwise : spec.args;
  const words = args.map(({ name, optional, rest }) => {
    const word = `${name.toUpperCase()}${rest ? '…' : ''}`;
    return optional ? `[${word}]` : word;
  });
  return [keyword, ...words, ...(spec.shape === 'keyword' ? [] : ['{ … }'])].join(' ');
}

function versions({ since, removed }: AnySpec): string {
  return [since && `since ${since}`, removed && `up to before ${removed}`].filter(Boolean).join(', ');
}

/** Text in a table cell must not end it. */
function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}
