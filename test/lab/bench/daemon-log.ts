import type { Readable } from 'node:stream';

/** An instance came into a state. */
export interface Transition {
  /** Milliseconds of the process's clock. */
  readonly at: number;
  readonly instance: string;
  readonly state: string;
}

const ENTERS = /\((\S+?)\):? +[Ee]ntering (MASTER|BACKUP|FAULT) (?:STATE|state)/;

/** What a daemon writes to its log while it runs. */
export class DaemonLog {
  readonly lines: string[] = [];
  readonly transitions: Transition[] = [];

  constructor(stream: Readable) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text: string) => {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.#take(line);
    });
  }

  #take(line: string): void {
    this.lines.push(line);
    const [, instance, state] = ENTERS.exec(line) ?? [];
    if (instance !== undefined && state !== undefined)
      this.transitions.push({ at: performance.now(), instance, state });
  }
}
