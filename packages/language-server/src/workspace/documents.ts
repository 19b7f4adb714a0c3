import { createSourceFile, type SourceFile } from '@kalint/parser';
import { pathOfUri } from './uri.ts';

/** One version of an open document; never changes. */
export interface OpenDocument {
  /** As the client writes it. */
  readonly uri: string;
  readonly path: string;
  readonly version: number;
  readonly languageId: string;
  readonly source: SourceFile;
}

/** The newest versions of the documents that are open, by their paths. */
export class OpenDocuments {
  readonly #windows: boolean;
  readonly #byPath = new Map<string, OpenDocument>();

  constructor(windows: boolean) {
    this.#windows = windows;
  }

  /** Takes a document that was opened or changed. */
  set(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const path = this.pathOf(uri);
    const document = { uri, path, version, languageId, source: createSourceFile(path, text) };
    this.#byPath.set(path, document);
    return document;
  }

  /** Forgets a document; what others write the same path as stays. */
  close(uri: string): void {
    const path = this.pathOf(uri);
    if (this.#byPath.get(path)?.uri === uri) this.#byPath.delete(path);
  }

  get(path: string): OpenDocument | undefined {
    return this.#byPath.get(path);
  }

  get all(): readonly OpenDocument[] {
    return [...this.#byPath.values()];
  }

  pathOf(uri: string): string {
    return pathOfUri(uri, this.#windows);
  }
}
