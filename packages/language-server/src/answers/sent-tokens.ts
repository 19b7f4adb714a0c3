import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';

/** The colours that a client has of each document, so that only what differs is sent again. */
export class SentTokens {
  readonly #byUri = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  #count = 0;

  /** All colours of a document. */
  whole(uri: string, data: readonly number[]): SemanticTokens {
    this.#count++;
    const id = String(this.#count);
    // One for each document that is open: a client asks for the colours of what it shows.
    this.#byUri.set(uri, { id, data });
    return { resultId: id, data: [...data] };
  }

  /** What differs from the colours that the client has; all of them where it is not known what those are. */
  change(uri: string, previousId: string, data: readonly number[]): SemanticTokens | SemanticTokensDelta {
    const before = this.#byUri.get(uri);
    const { resultId } = this.whole(uri, data);
    if (before === undefined || before.id !== previousId || resultId === undefined) {
      return { ...(resultId !== undefined && { resultId }), data: [...data] };
    }
    let start = 0;
    const most = Math.min(before.data.length, data.length);
    while (start < most && before.data[start] === data[start]) start++;
    let same = 0;
    while (same < most - start && before.data.at(-1 - same) === data.at(-1 - same)) same++;
    const deleteCount = before.data.length - start - same;
    const inserted = data.slice(start, data.length - same);
    if (deleteCount === 0 && inserted.length === 0) return { resultId, edits: [] };
    return { resultId, edits: [{ start, deleteCount, data: inserted }] };
  }
}
