import {
  type AnySpec,
  type ArgumentList,
  type ArgumentSpec,
  type EntrySpec,
  isSince,
  type OptionTable,
  type StatementSpec,
  signature,
  type Version,
} from '@kalint/parser/catalogue';

/** The line that shows how a statement is written: `priority PRIORITY`, `vrrp_instance NAME { … }`. */
export function usage(keyword: string, spec: AnySpec, target: Version): string {
  const words = positional(signature(spec, target).args).map(argumentWord);
  return [keyword, ...words, ...(spec.shape === 'keyword' ? [] : ['{ … }'])].join(' ');
}

/** What an argument is called in a line of usage: `[NAME]` where it may be left out. */
export function argumentWord({ name, optional, skippable, rest }: ArgumentSpec): string {
  const word = `${name.replace(/[A-Z]/g, '_$&').toUpperCase()}${rest ? '…' : ''}`;
  return optional || skippable ? `[${word}]` : word;
}

/** A keyword as Markdown for a hover or beside a completion, for one release. */
export function keywordText(keyword: string, spec: AnySpec, target: Version): string {
  return [
    code(usage(keyword, spec, target)),
    spec.summary,
    ...(spec.details === undefined ? [] : [spec.details]),
    ...list(argumentLines(spec, target)),
    ...list(facts(spec, target)),
    source(spec),
  ].join('\n\n');
}

/** An entry of a list as Markdown. */
export function entryText(keyword: string, entry: EntrySpec, target: Version): string {
  return [
    `**${keyword}**: ${entry.summary}`,
    ...(entry.details === undefined ? [] : [entry.details]),
    ...list(argumentLines(entry, target)),
    source(entry),
  ].join('\n\n');
}

/** One argument as Markdown: what it is and what is allowed. */
export function argumentText(argument: ArgumentSpec, target: Version): string {
  const fallback = argument.default === undefined ? '' : `, default ${String(argument.default)}`;
  const optional = argument.optional || argument.skippable ? ' (may be left out)' : '';
  return `\`${argumentWord(argument)}\`: ${argument.type.describe(target)}${fallback}${optional}`;
}

function argumentLines(spec: AnySpec | EntrySpec, target: Version): string[] {
  const { args, options } = signature(spec, target);
  const forms = 'byFirstWord' in args ? Object.entries(args.byFirstWord) : [];
  return [
    ...positional(args).map((argument) => argumentText(argument, target)),
    ...forms.map(
      ([word, own]) =>
        `\`${[word, ...own.map(argumentWord)].join(' ')}\`: ${own.map(({ type }) => type.describe(target)).join(', ')}`,
    ),
    ...optionLines(options, target),
  ];
}

/** Long tables of options would fill the window: their names are enough beside what is asked for. */
const MOST_OPTIONS = 8;

function optionLines(options: OptionTable, target: Version): string[] {
  const known = Object.entries(options).filter(([, { since, removed }]) => isKnown({ since, removed }, target));
  if (known.length > MOST_OPTIONS) return [`options: ${known.map(([name]) => `\`${name}\``).join(', ')}`];
  return known.map(([name, { args, summary }]) => `\`${[name, ...args.map(argumentWord)].join(' ')}\`: ${summary}`);
}

function isKnown(
  { since, removed }: { readonly since: Version | undefined; readonly removed: Version | undefined },
  target: Version,
): boolean {
  return isSince(target, since) && (removed === undefined || !isSince(target, removed));
}

function facts(spec: AnySpec, target: Version): string[] {
  const { aliasOf, defaultText, required, since, removed, deprecated, changed = [], build } = spec;
  return [
    ...(deprecated !== undefined && isSince(target, deprecated.since)
      ? [`**Deprecated since ${deprecated.since}.** ${deprecated.why}`]
      : []),
    ...(aliasOf === undefined ? [] : [`Another spelling of \`${aliasOf}\`.`]),
    ...(defaultText === undefined ? [] : [`Default: ${defaultText}.`]),
    ...(required ? ['The block is dropped without it.'] : []),
    ...(since === undefined ? [] : [`Since ${since}${isSince(target, since) ? '' : `: ${target} does not know it`}.`]),
    ...(removed === undefined ? [] : [`Removed in ${removed}.`]),
    ...(build === undefined ? [] : [`Needs a keepalived that is built with it (${build.join(', ')}).`]),
    ...changed.filter(({ before }) => !isSince(target, before)).map(({ note }) => `In ${target}: ${note}`),
  ];
}

function positional(args: ArgumentList): readonly ArgumentSpec[] {
  return 'byFirstWord' in args ? args.otherwise : args;
}

function source({ source: { man, code: place } }: Pick<StatementSpec, 'source'>): string {
  return `*keepalived.conf(5)${man === undefined ? '' : `, ${man}`}; ${place}*`;
}

function code(line: string): string {
  return `\`\`\`keepalived\n${line}\n\`\`\``;
}

function list(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')];
}
