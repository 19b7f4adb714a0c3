import type { RenderedPiece, RenderedValue, Rendering } from '../source/rendering.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type Choices, waysThrough } from './choices.ts';
import { erbTags } from './erb.ts';
import { goTags } from './go.ts';
import { jinjaTags } from './jinja.ts';
import { type TemplateLanguage, templateOf } from './language.ts';
import { flatParts, type Part, sectionsOf } from './sections.ts';
import { standIn } from './stand-in.ts';
import type { Tag } from './tag.ts';

/** A stretch of a template's text that is no configuration. Offsets in UTF-16 code units, `end` exclusive. */
export interface TagRange {
  readonly start: number;
  readonly end: number;
}

/** A template of a configuration. */
export interface Template {
  readonly text: string;
  readonly language: TemplateLanguage;
  /** All tags, in order. */
  readonly tags: readonly TagRange[];
  /** Ways through the sections; one where there are none, or where they do not match. */
  readonly ways: readonly Choices[];
  readonly parts: readonly Part[];
}

/** Most ways through the sections of a template that are looked at. */
const MOST_WAYS = 32;

const TAGS: Readonly<Record<TemplateLanguage, (text: string) => Tag[]>> = {
  jinja: jinjaTags,
  erb: erbTags,
  go: goTags,
};

/** Reads a template. Never throws: sections that do not match count as text without any. */
export function readTemplate(text: string, language: TemplateLanguage): Template {
  const tags = TAGS[language](text);
  const parts = sectionsOf(text, tags) ?? flatParts(text, tags);
  return { text, language, tags, parts, ways: waysThrough(parts, MOST_WAYS) };
}

/**
 * What is read of a template on one way through its sections.
 * @param valueAt what stands in for the value of the tag at an offset, in this round (from 0) of the loops around it;
 * undefined: a text that counts as not known
 */
export function render(
  { text, parts }: Template,
  way: Choices,
  valueAt: (start: number, round: number) => string | undefined = () => undefined,
): Rendering {
  const pieces: RenderedPiece[] = [];
  const add = (some: readonly Part[], round: number): void => {
    for (const part of some) {
      if (part.kind === 'text') pieces.push({ start: part.start, end: part.end });
      else if (part.kind === 'value') {
        const { start, end } = part;
        pieces.push({ start, end, value: renderedValue(valueAt(start, round), text.slice(start, end), round) });
      } else if (part.section !== 'elsewhere') {
        for (const [i, branch] of (way.get(part) ?? []).entries()) {
          add(part.branches[branch]?.parts ?? [], part.section === 'loop' ? round * 16 + i : round);
        }
      }
    }
  };
  add(parts, 0);
  return { pieces };
}

/**
 * A file as it is read: a template on its plain way (the first branch of each section, loops once), any other as it is.
 * @param language default: by the ending of the file's name
 */
export function templateSource(source: SourceFile, language = templateOf(source.path)): SourceFile {
  const template = language && readTemplate(source.text, language);
  const [way] = template?.ways ?? [];
  if (template === undefined || way === undefined || template.tags.length === 0) return source;
  return { ...source, rendering: render(template, way) };
}

/** A tag with nothing but a string in it: people write braces so. */
const LITERAL = /^\{\{[-+]?\s*(?:'([^'\\]*)'|"([^"\\]*)"|`([^`]*)`)\s*[-+]?\}\}$/;

function renderedValue(assumed: string | undefined, tag: string, round: number): RenderedValue {
  const literal = LITERAL.exec(tag);
  const known = literal === null ? assumed : (literal[1] ?? literal[2] ?? literal[3] ?? '');
  return known === undefined ? { text: standIn(tag, round), unknown: true } : { text: known, unknown: false };
}
