import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * A handler that never throws: a mistake of ours is logged and gives `empty`. A `ResponseError` goes to the client as it
 * is, and so does that a request was cancelled before it was begun.
 */
export function guarded<P, R, E = void>(
  connection: Connection,
  method: string,
  empty: R,
  handle: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<E>> {
  return async (params, token) => {
    await nextTurn(); // what cancels a request may be waiting behind it
    if (token.isCancellationRequested)
      return new ResponseError<E>(LSPErrorCodes.RequestCancelled, `${method} was cancelled`);
    try {
      return await handle(params, token);
    } catch (error) {
      if (error instanceof ResponseError) return error;
      logError(connection, method, error);
      return empty;
    }
  };
}

/** Tells of a mistake of ours where the person who looks for it finds it: in the log, not in a window. */
export function logError(connection: Connection, what: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  connection.console.error(`kalint: internal error in ${what}: ${text}`);
}

/** When the messages that have arrived already were looked at. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
