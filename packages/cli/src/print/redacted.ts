import type { IncludeHost, SourceFile } from '@kalint/parser';
import { redact } from '@kalint/parser/transform';
import { Failure } from '../failure.ts';

const HEADER =
  '# Redacted by kalint: no passwords, addresses, host names and comments. Look it over before you show it: names of interfaces, blocks, users, scripts and files are as they were.';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A file and what it includes, without what strangers should not see.
 * @throws Failure where something would still be seen
 */
export function redactedFiles(source: SourceFile, host: IncludeHost): readonly [SourceFile, ...SourceFile[]] {
  if (source.rendering !== undefined) {
    throw new Failure(`${source.path} is a template: what its tags will bring in cannot be replaced; render it first`);
  }
  const redaction = redact(source, { host });
  if (!redaction.ok) throw new Failure(`${source.path}: ${redaction.reason}`);
  const [root, ...included] = redaction.files;
  if (root === undefined) throw new Error('a file is read at least');
  return [root, ...included];
}

/** These files in place of those of the same path. */
export function overlay(host: IncludeHost, files: readonly SourceFile[]): IncludeHost {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return { match: (pattern, from) => host.match(pattern, from), read: (path) => byPath.get(path) ?? host.read(path) };
}

/** A text below a comment that says what was done; a byte order mark stays where it is. */
export function withHeader(text: string): string {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  return `${mark}${HEADER}\n${text.slice(mark.length)}`;
}
