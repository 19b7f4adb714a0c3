import type { SourceFile } from '@kalint/parser';
import type { Platform, Unreadable } from '../platform.ts';
import type { OpenDocuments } from './documents.ts';
import { isFile, isInside } from './uri.ts';

/** Nothing but these folders is read from disk; undefined: everything may be. */
export type Confinement = readonly string[] | undefined;

const OUTSIDE: Unreadable = {
  reason: 'it lies outside of the workspace, which is not trusted',
  daemonMayRead: true,
};
const NO_FILE: Unreadable = { reason: 'it is not open, and no file' };
/** More files than one person has open with all that they include; beyond that the oldest is read again. */
const MOST_KEPT = 500;

/** The texts of files: open documents over what is on disk. The same text is the same object. */
export class Texts {
  readonly #documents: OpenDocuments;
  readonly #platform: Platform;
  readonly #read = new Map<string, { readonly stamp: string | undefined; readonly file: SourceFile | Unreadable }>();
  confinement: Confinement;

  constructor(documents: OpenDocuments, platform: Platform) {
    this.#documents = documents;
    this.#platform = platform;
  }

  /** The text of a file, or why it cannot be read. */
  get(path: string): SourceFile | Unreadable {
    const open = this.#documents.get(path);
    if (open !== undefined) return open.source;
    if (!isFile(path)) return NO_FILE;
    if (!this.allows(path)) return OUTSIDE;
    const stamp = this.#platform.stampOf(path);
    const known = this.#read.get(path);
    if (known !== undefined && known.stamp === stamp) return known.file;
    const file = this.#platform.read(path);
    this.#read.delete(path);
    this.#read.set(path, { stamp, file });
    this.#forgetOldest();
    return file;
  }

  /** Whether a path may be looked at on disk: by its name, and where it leads. */
  allows(path: string): boolean {
    const { confinement } = this;
    if (confinement === undefined) return true;
    return confinement.some((folder) => isInside(path, folder)) && this.#platform.isWithin(path, confinement);
  }

  #forgetOldest(): void {
    const [oldest] = this.#read.keys();
    if (oldest !== undefined && this.#read.size > MOST_KEPT) this.#read.delete(oldest);
  }
}
