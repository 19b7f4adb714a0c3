import type {
  Diagnostic,
  FullDocumentDiagnosticReport,
  UnchangedDocumentDiagnosticReport,
} from 'vscode-languageserver';

/** Gives each list of diagnostics a name by its content, so that a client that has it need not be sent it again. */
export class Results {
  /** By URI: what was given last. */
  readonly #last = new Map<string, { readonly id: string; readonly text: string }>();
  #count = 0;

  /** @param previous the name of the list that the client has */
  report(
    uri: string,
    items: Diagnostic[],
    previous: string | undefined,
  ): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
    const text = JSON.stringify(items);
    const last = this.#last.get(uri);
    if (last?.text === text) {
      return previous === last.id
        ? { kind: 'unchanged', resultId: last.id }
        : { kind: 'full', resultId: last.id, items };
    }
    this.#count++;
    const id = String(this.#count);
    this.#last.set(uri, { id, text });
    return { kind: 'full', resultId: id, items };
  }

  /** A document was closed. */
  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
