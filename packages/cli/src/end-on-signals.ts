/** What shells make of a process that a signal has ended. */
const STATUS_OF_SIGNAL = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

let listens = false;

/** Lets signals end this process between two steps, not within one: no file is left half-written, nor a temporary one. */
export function endOnSignals(): void {
  if (listens) return;
  listens = true;
  for (const [signal, status] of Object.entries(STATUS_OF_SIGNAL)) process.on(signal, () => process.exit(status));
}

/** Ends this process if a signal came while it was within a step: without a turn of the event loop it is never heard. */
export async function hearSignals(): Promise<void> {
  if (listens) await new Promise((resolve) => setImmediate(resolve));
}
