import { closingDelimiter, plainDelimiter } from './expression.ts';
import {
  blanksBefore,
  blanksBehind,
  endOfLine,
  NOTHING,
  type SectionKind,
  type Tag,
  type TagRole,
  VALUE,
} from './tag.ts';

/** Tags that open a section, with what they end with. */
const SECTIONS: Readonly<Record<string, { readonly section: SectionKind; readonly end: string }>> = {
  if: { section: 'choice', end: 'endif' },
  for: { section: 'loop', end: 'endfor' },
  block: { section: 'plain', end: 'endblock' },
  with: { section: 'plain', end: 'endwith' },
  filter: { section: 'plain', end: 'endfilter' },
  autoescape: { section: 'plain', end: 'endautoescape' },
  trans: { section: 'plain', end: 'endtrans' },
  macro: { section: 'elsewhere', end: 'endmacro' },
  call: { section: 'replaced', end: 'endcall' },
  load_yaml: { section: 'elsewhere', end: 'endload' },
  load_json: { section: 'elsewhere', end: 'endload' },
  load_text: { section: 'elsewhere', end: 'endload' },
};

/** Tags that bring text from elsewhere. */
const BRINGS_TEXT = new Set(['include', 'extends']);
const QUOTES = `"'`;
const END_OF_RAW = /\{%[-+]?\s*endraw\s*[-+]?%\}/g;

/** The tags of a Jinja template, in order. A tag that is not closed goes to the end of its line. */
export function jinjaTags(text: string): Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at)) {
    const found = tagAt(text, at);
    if (found === undefined) {
      at++;
      continue;
    }
    tags.push(found.tag);
    at = found.tag.end;
    if (found.code !== 'raw') continue;
    const end = endOfRaw(text, at);
    if (end === undefined) break;
    tags.push(end);
    at = end.end;
  }
  return tags;
}

function tagAt(text: string, start: number): { readonly tag: Tag; readonly code: string } | undefined {
  const kind = text[start + 1];
  if (kind !== '{' && kind !== '%' && kind !== '#') return undefined;
  const delimiter = kind === '{' ? '}}' : `${kind}}`;
  const close =
    kind === '#' ? plainDelimiter(text, start + 2, delimiter) : closingDelimiter(text, start + 2, delimiter, QUOTES);
  const inner = close === -1 ? endOfLine(text, start) : close;
  const code = text
    .slice(start + 2, inner)
    .replace(/^[-+]/, '')
    .replace(/[-+]$/, '')
    .trim();
  const tag = trimmed(text, start, close === -1 ? inner : close + 2, roleOf(kind, code));
  return { tag, code: kind === '%' ? code : '' };
}

function endOfRaw(text: string, from: number): Tag | undefined {
  END_OF_RAW.lastIndex = from;
  const end = END_OF_RAW.exec(text);
  return end === null ? undefined : trimmed(text, end.index, end.index + end[0].length, NOTHING);
}

/** A minus inside of a delimiter takes the white space beyond it away. */
function trimmed(text: string, start: number, end: number, role: TagRole): Tag {
  const from = text[start + 2] === '-' ? blanksBefore(text, start) : start;
  const to = text[end - 3] === '-' && end - 3 > start + 1 ? blanksBehind(text, end) : end;
  return { start, end, from, to, role };
}

function roleOf(kind: string, code: string): TagRole {
  if (kind === '#') return NOTHING;
  if (kind === '{') return isComment(code) ? NOTHING : VALUE;
  return statementRole(code);
}

/** Ansible's filter that makes a comment of a text. */
function isComment(code: string): boolean {
  const [last] = [...code.matchAll(/\|\s*comment/g)].slice(-1);
  return last !== undefined && /^\s*(\([^)]*\))?$/.test(code.slice(last.index + last[0].length));
}

function statementRole(code: string): TagRole {
  const name = /^\w+/.exec(code)?.[0] ?? '';
  const condition = code.slice(name.length).trim();
  if (name === 'elif' || name === 'else') return { kind: 'branch', condition, otherwise: name === 'else' };
  if (name === 'set' && !condition.includes('=')) {
    return { kind: 'open', section: 'elsewhere', name: 'endset', condition };
  }
  if (BRINGS_TEXT.has(name)) return VALUE;
  const section = Object.hasOwn(SECTIONS, name) ? SECTIONS[name] : undefined;
  if (section !== undefined) return { kind: 'open', section: section.section, name: section.end, condition };
  return name.startsWith('end') && name !== 'endraw' ? { kind: 'close', name } : NOTHING;
}
