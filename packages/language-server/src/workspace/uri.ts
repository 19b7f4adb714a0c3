/**
 * The path of a document: that of its file, with slashes; for documents that are no files (`untitled:`) the URI itself.
 * Malformed escapes stay as they are. Never throws.
 * @param windows paths begin with a drive letter: `file:///c%3A/x` is `c:/x`
 */
export function pathOfUri(uri: string, windows = false): string {
  const parts = /^file:\/\/([^/?#]*)([^?#]*)/i.exec(uri);
  if (parts === null) return uri;
  const [, host = '', escaped = ''] = parts;
  const path = decoded(escaped);
  const isShare = host !== '' && host !== 'localhost';
  if (isShare) return `//${decoded(host)}${path}`;
  return windows && /^\/[a-z]:/i.test(path) ? path.slice(1, 2).toLowerCase() + path.slice(2) : path || '/';
}

/** The URI of a path: of a file, or of a document that has its URI as path. */
export function uriOfPath(path: string): string {
  if (isFile(path)) {
    if (path.startsWith('//')) return `file:${escaped(path)}`;
    return path.startsWith('/') ? `file://${escaped(path)}` : `file:///${escaped(path.replaceAll('\\', '/'))}`;
  }
  return path;
}

/** Whether a path is one of the file system, and no URI of another kind of document. */
export function isFile(path: string): boolean {
  return !/^[a-z][a-z0-9+.-]+:/i.test(path);
}

/** The folder of a path, without slash at its end; "" where it has none. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === 0 ? '/' : path.slice(0, Math.max(slash, 0));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a path is a folder or lies below it. */
export function isInside(path: string, folder: string): boolean {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path === folder || path.startsWith(prefix);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function escaped(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
