import { plainDelimiter } from './expression.ts';
import { endOfLine, NOTHING, type SectionKind, type Tag, type TagRole, VALUE } from './tag.ts';

/** The tags of an ERB template, in order. A tag that is not closed goes to the end of its line. */
export function erbTags(text: string): Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf('<%'); at !== -1; at = text.indexOf('<%', at)) {
    const found = text[at + 2] === '%' ? [literalDelimiter(at)] : tagsAt(text, at);
    for (const tag of found) tags.push(tag);
    at = found[0]?.end ?? text.length;
  }
  return tags;
}

/** `<%%` stands for the characters `<%`: one of its signs goes. */
function literalDelimiter(at: number): Tag {
  return { start: at + 2, end: at + 3, from: at + 2, to: at + 3, role: NOTHING };
}

/** The tag at an offset: one for each thing it does, all but the first without text. */
function tagsAt(text: string, start: number): Tag[] {
  const close = plainDelimiter(text, start + 2, '%>');
  const inner = close === -1 ? endOfLine(text, start) : close;
  const end = close === -1 ? inner : close + 2;
  const sign = text[start + 2] ?? '';
  const trimsBehind = close !== -1 && text[close - 1] === '-' && close - 1 > start + 1;
  const code = text.slice(start + ('=-#'.includes(sign) ? 3 : 2), trimsBehind ? inner - 1 : inner);
  const from = sign === '-' ? indentBefore(text, start) : start;
  const to = trimsBehind ? lineEndBehind(text, end) : end;
  return rolesOf(sign, code.trim()).map((role, i) =>
    i === 0 ? { start, end, from, to, role } : { start: end, end, from: to, to, role },
  );
}

/** `<%-` takes away the blanks before it where nothing else begins the line. */
function indentBefore(text: string, at: number): number {
  let from = at;
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from--;
  return from === 0 || text[from - 1] === '\n' ? from : at;
}

/** `-%>` takes away the line end right behind it. */
function lineEndBehind(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return text[at] === '\n' ? at + 1 : at;
}

function rolesOf(sign: string, code: string): TagRole[] {
  if (sign === '#') return [NOTHING];
  if (sign === '=') return [opensBlock(code) ? open('replaced', code) : VALUE];
  const roles = code
    .split(/[\n;]/)
    .map((statement) => roleOf(withoutComment(statement).trim()))
    .filter(({ kind }) => kind !== 'nothing');
  return roles.length === 0 ? [NOTHING] : roles;
}

/** Ruby's words that begin a section, by what they do with the text inside. */
const SECTIONS: Readonly<Record<string, SectionKind>> = {
  if: 'choice',
  unless: 'choice',
  case: 'choice',
  while: 'loop',
  until: 'loop',
  for: 'loop',
  begin: 'plain',
  def: 'elsewhere',
};

function roleOf(statement: string): TagRole {
  const name = /^[a-z]+/.exec(statement)?.[0] ?? '';
  const condition = statement.slice(name.length).trim();
  if (/^\}?\s*else\b(?!\s*if)/.test(statement)) return { kind: 'branch', condition: '', otherwise: true };
  if (/^(elsif|when|in|rescue)\b/.test(statement)) return { kind: 'branch', condition, otherwise: false };
  if (/^(end\b|\})/.test(statement)) return { kind: 'close' };
  if (Object.hasOwn(SECTIONS, name)) {
    return /\bend$/.test(statement) ? NOTHING : open(SECTIONS[name] ?? 'choice', condition, name);
  }
  return opensBlock(statement) ? open('loop', statement) : NOTHING;
}

function open(section: SectionKind, condition: string, name = ''): TagRole {
  return { kind: 'open', section, name, condition };
}

/** `… do |x|` or `… { |x|` */
function opensBlock(code: string): boolean {
  return /(\bdo|\{)\s*(\|[^|]*\|)?$/.test(code);
}

function withoutComment(statement: string): string {
  // The line end itself is a blank in front of what stands in the last line.
  const lastLine = Math.max(statement.lastIndexOf('\n'), statement.lastIndexOf('\r'), 0);
  const comment = /(^|\s)#(?!\{)/.exec(statement.slice(lastLine));
  return comment === null ? statement : statement.slice(0, lastLine + comment.index);
}
