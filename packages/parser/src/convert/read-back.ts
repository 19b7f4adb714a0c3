import { bind } from '../bind/bind.ts';
import { nestingHints } from '../bind/nesting-hints.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import type { Version } from '../catalogue/version.ts';
import { expand } from '../expand/expand.ts';
import { createSourceFile } from '../source/source-file.ts';
import type { ConversionProblem, JsonObject } from './data.ts';
import { type Line, textOf } from './lines.ts';
import { StatementWriter } from './statement-writer.ts';
import { toData } from './to-data.ts';

/** keepalived's buffer for a line, with the zero behind it (MAXBUF). */
const MAX_LINE_BYTES = 1022;

/** Why a configuration would not be read as the data says that it was written for; undefined where all is well. */
export function differenceWhenRead(
  lines: readonly Line[],
  data: JsonObject,
  target: Version,
): ConversionProblem | undefined {
  const encoder = new TextEncoder();
  for (const line of lines) {
    const bytes = encoder.encode(textOf([line])).length - 1;
    if (bytes <= MAX_LINE_BYTES) continue;
    return { path: line.path, message: `makes a line of ${bytes} bytes; keepalived reads at most ${MAX_LINE_BYTES}` };
  }
  const { directives } = expand(createSourceFile('keepalived.conf', textOf(lines)), { target, hints: nestingHints });
  const read = canonicalLines(toData(bind(directives, { target })) as JsonObject, target);
  const meant = canonicalLines(data, target);
  const index = meant.findIndex((line, at) => read[at]?.text !== line.text);
  const line = lines[index];
  if (line === undefined) return undefined;
  return {
    path: line.path,
    message: `keepalived would not read it as it stands here, but: ${read[index]?.text ?? ''}`,
  };
}

function canonicalLines(data: JsonObject, target: Version): readonly Line[] {
  const writer = new StatementWriter({ target, spelling: 'canonical' });
  writer.table(catalogue, data, '');
  return writer.lines;
}
