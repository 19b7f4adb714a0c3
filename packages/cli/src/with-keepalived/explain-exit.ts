import type { TestEnd } from './run-test.ts';

/** What the end of a run means for the configuration. */
export interface ExitMeaning {
  readonly text: string;
  /** With this, keepalived does not run, or nobody can tell. */
  readonly isFatal: boolean;
}

const STATUSES: Readonly<Record<number, ExitMeaning>> = {
  0: { text: 'status 0: nothing to say against it', isFatal: false },
  4: { text: 'status 4: it does not run with this configuration', isFatal: true },
  5: { text: 'status 5: it runs, but leaves out or changes what it reports', isFatal: false },
  6: { text: 'status 6: it runs, but finds scripts or their users unsafe', isFatal: false },
};

/** Explains how `keepalived -t` ended. */
export function explainExit(end: TestEnd): ExitMeaning {
  switch (end.kind) {
    case 'status':
      return STATUSES[end.status] ?? { text: `status ${end.status}, which kalint does not know`, isFatal: true };
    case 'signal':
      return {
        text: `it crashed while it read this (${end.signal}), and the service would too; what follows was not looked at`,
        isFatal: true,
      };
    case 'timeout':
      return {
        text: `it did not end within ${end.seconds} s and was stopped: is there a long sequence?`,
        isFatal: true,
      };
    case 'too-much-output':
      return { text: 'it wrote more than 16 MB of messages and was stopped', isFatal: true };
    case 'not-started':
      return { text: `it could not be started: ${end.reason}`, isFatal: true };
  }
}
