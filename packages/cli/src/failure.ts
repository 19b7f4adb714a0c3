/** kalint could not do its work, for a reason that a person can act on. One line for each thing that is wrong. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** Exit statuses: scripts rely on them. */
export const EXIT = {
  /** No error, and no more warnings than allowed. */
  clean: 0,
  findings: 1,
  /** kalint could not do its work. */
  failed: 2,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** What is said on standard error when a command throws: a person sees no stack, unless it is asked for. */
export function explainError(error: unknown, debug: boolean): string {
  if (error instanceof Failure) return error.message.replace(/^/gm, 'kalint: ');
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  if (debug) return `kalint: internal error: ${stack ?? message}`;
  return `kalint: internal error: ${message}\nkalint: this is a mistake in kalint; --debug (or KALINT_DEBUG=1) shows where it happened`;
}
