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

const SECTIONS: Readonly<Record<string, SectionKind>> = {
  if: 'choice',
  with: 'choice',
  range: 'loop',
  block: 'plain',
  define: 'elsewhere',
};
/** Tags that leave nothing, beside assignments. */
const LEAVES_NOTHING = new Set(['break', 'continue']);
const QUOTES = '"`\'';

/** The tags of a Go template (text/template), in order. A tag that is not closed goes to the end of its line. */
export function goTags(text: string): Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf('{{'); at !== -1; at = text.indexOf('{{', at)) {
    const tag = tagAt(text, at);
    tags.push(tag);
    at = tag.end;
  }
  return tags;
}

function tagAt(text: string, start: number): Tag {
  const trimsBefore = /^-\s/.test(text.slice(start + 2, start + 4));
  const inside = start + (trimsBefore ? 3 : 2);
  const comment = /^\s*\/\*/.test(text.slice(inside, inside + 16));
  const close = comment ? endOfComment(text, inside) : closingDelimiter(text, inside, '}}', QUOTES);
  const end = close === -1 ? endOfLine(text, start) : close + 2;
  const trimsBehind = close !== -1 && /\s-/.test(text.slice(close - 2, close));
  const code = text.slice(inside, close === -1 ? end : close - (trimsBehind ? 1 : 0)).trim();
  return {
    start,
    end,
    from: trimsBefore ? blanksBefore(text, start) : start,
    to: trimsBehind ? blanksBehind(text, end) : end,
    role: comment ? NOTHING : roleOf(code),
  };
}

function endOfComment(text: string, from: number): number {
  const end = plainDelimiter(text, from, '*/');
  return end === -1 ? -1 : plainDelimiter(text, end, '}}');
}

function roleOf(code: string): TagRole {
  const name = /^[a-z]+\b/.exec(code)?.[0] ?? '';
  const condition = code.slice(name.length).trim();
  if (name === 'end') return { kind: 'close' };
  if (name === 'else') return { kind: 'branch', condition, otherwise: condition === '' };
  if (Object.hasOwn(SECTIONS, name)) return { kind: 'open', section: SECTIONS[name] ?? 'choice', name, condition };
  return LEAVES_NOTHING.has(name) || /^\$\w*\s*:?=/.test(code) ? NOTHING : VALUE;
}
