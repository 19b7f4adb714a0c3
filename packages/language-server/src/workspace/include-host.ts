import type { IncludeHost } from '@kalint/parser';
import type { Platform } from '../platform.ts';
import type { OpenDocuments } from './documents.ts';
import type { Texts } from './texts.ts';
import { folderOf, isFile } from './uri.ts';

/** Follows includes to open documents first, then to files; where nothing can be looked for, nothing is said. */
export function includeHost(documents: OpenDocuments, texts: Texts, platform: Platform): IncludeHost {
  const onDisk = (pattern: string, includingFile: string) =>
    isFile(includingFile) && texts.allows(start(pattern, includingFile))
      ? platform.match(pattern, includingFile, texts.confinement)
      : undefined;
  const open = (pattern: string, includingFile: string) => {
    const path = plainPath(pattern, includingFile);
    return documents.get(path) === undefined ? [] : [path];
  };
  return {
    looks: (pattern, includingFile) => onDisk(pattern, includingFile) !== undefined,
    match: (pattern, includingFile) => {
      const found = onDisk(pattern, includingFile) ?? [];
      return found.length > 0 ? found : open(pattern, includingFile);
    },
    read: (path) => texts.get(path),
  };
}

/** The folder from which on a pattern has wildcards, or its whole path. */
function start(pattern: string, includingFile: string): string {
  return plainPath(pattern.replace(/\/?[^/]*[*?[{].*$/s, ''), includingFile);
}

/** A relative path from the folder of a file on, without `.` and `..`. Of a URI, scheme and authority stay as they are. */
function plainPath(path: string, includingFile: string): string {
  const isAbsolute = path.startsWith('/') || /^[a-z]:\//i.test(path);
  const whole = isAbsolute ? path : `${folderOf(includingFile)}/${path}`;
  const [start = ''] = /^[a-z][a-z0-9+.-]+:\/\/[^/]*/i.exec(whole) ?? [];
  const parts: string[] = [];
  for (const part of whole.slice(start.length).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const isRelative = start === '' && !whole.startsWith('/');
  return `${start}${isRelative ? '' : '/'}${parts.join('/')}`;
}
