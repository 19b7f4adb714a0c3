import { readFileSync } from 'node:fs';
import { createSourceFile, decodeUtf8, type SourceFile } from '@kalint/parser';

/** Why a file cannot be read, for a person: "permission denied". */
export interface Unreadable {
  readonly reason: string;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
};

/** A file's text, every character of it. Bytes that are not UTF-8 are refused, never replaced. Never throws. */
export function readTextFile(path: string): SourceFile | Unreadable {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? createSourceFile(path, decoded.text) : { reason: decoded.reason };
}

/** What a failed call to the file system means to a person. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
