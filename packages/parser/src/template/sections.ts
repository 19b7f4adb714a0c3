import type { SectionKind, Tag, TagRole } from './tag.ts';

/** A stretch of text as it stands, offsets in UTF-16 code units. */
export interface TextPart {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
}

/** A place where a value will stand that is not known. */
export interface ValuePart {
  readonly kind: 'value';
  readonly start: number;
  readonly end: number;
}

/** One of the texts that a section may leave. */
export interface Branch {
  readonly condition: string;
  readonly parts: readonly Part[];
}

/** What stands between the tags of a section. */
export interface Section {
  readonly kind: 'section';
  readonly section: SectionKind;
  readonly branches: readonly Branch[];
  /** One branch is always there. */
  readonly exhaustive: boolean;
  /** From the first tag to the end of the last. */
  readonly start: number;
  readonly end: number;
}

export type Part = TextPart | ValuePart | Section;

/** A section whose end is still to come. */
interface OpenSection {
  readonly role: Extract<TagRole, { kind: 'open' }>;
  readonly start: number;
  readonly branches: { readonly condition: string; readonly parts: Part[] }[];
  exhaustive: boolean;
  /** What stands between `case` and its first `when` is no branch, and that has not come yet. */
  beforeBranches: boolean;
}

/** Sections nested deeper than this are not understood. */
const MAX_DEPTH = 64;

/** The parts of a template by its tags; undefined where sections do not match. */
export function sectionsOf(text: string, tags: readonly Tag[]): Part[] | undefined {
  const root: Part[] = [];
  const open: OpenSection[] = [];
  let at = 0;
  const add = (part: Part) => (open.at(-1)?.branches.at(-1)?.parts ?? root).push(part);
  const addText = (end: number) => end > at && add({ kind: 'text', start: at, end });
  for (const tag of tags) {
    addText(tag.from);
    at = Math.max(at, tag.to);
    const { role } = tag;
    if (role.kind === 'value') add({ kind: 'value', start: tag.start, end: tag.end });
    else if (role.kind === 'open' && open.length === MAX_DEPTH) return undefined;
    else if (role.kind === 'open') open.push(opened(role, tag.start));
    else if (role.kind === 'branch' && !nextBranch(open.at(-1), role)) return undefined;
    else if (role.kind === 'close') {
      const closed = open.pop();
      if (closed === undefined || !endsWith(closed, role)) return undefined;
      add(finished(closed, tag.end));
    }
  }
  addText(text.length);
  return open.length === 0 ? root : undefined;
}

/** The parts of a template whose sections are not understood: all text is there, and no choice. */
export function flatParts(text: string, tags: readonly Tag[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { from, to, start, end, role } of tags) {
    if (from > at) parts.push({ kind: 'text', start: at, end: from });
    if (role.kind === 'value') parts.push({ kind: 'value', start, end });
    at = Math.max(at, to);
  }
  if (text.length > at) parts.push({ kind: 'text', start: at, end: text.length });
  return parts;
}

function opened(role: OpenSection['role'], start: number): OpenSection {
  const branches = [{ condition: role.condition, parts: [] }];
  return { role, start, branches, exhaustive: role.section === 'plain', beforeBranches: role.name === 'case' };
}

function nextBranch(open: OpenSection | undefined, role: Extract<TagRole, { kind: 'branch' }>): boolean {
  if (open === undefined) return false;
  if (open.beforeBranches) open.branches.pop();
  open.beforeBranches = false;
  if (role.otherwise) open.exhaustive = true;
  open.branches.push({ condition: role.condition, parts: [] });
  return true;
}

/** Where languages name the section at its end, the names must match. */
function endsWith({ role }: OpenSection, { name }: { readonly name?: string }): boolean {
  return name === undefined || name === role.name;
}

function finished({ role, start, branches, exhaustive }: OpenSection, end: number): Part {
  if (role.section === 'replaced') return { kind: 'value', start, end };
  return { kind: 'section', section: role.section, branches, exhaustive, start, end };
}
