/** One message of `keepalived -t`. */
export interface DaemonMessage {
  /** As keepalived names the file; undefined where it names none. */
  readonly file: string | undefined;
  /** From 1; undefined for what it says after reading. */
  readonly line: number | undefined;
  readonly text: string;
}

/** "(lb01.conf: Line 3) text"; without the name while only one file is read. */
const WITH_LINE = /^\((?:(?<file>.*): )?Line (?<line>\d+)\) (?<text>.*)$/;

/** The messages in what `keepalived -t` writes: each once, although every process of it says them again. */
export function readOutput(output: string): DaemonMessage[] {
  const lines = new Set(output.split('\n').map((line) => line.trim()));
  lines.delete('');
  return [...lines].map(readLine);
}

function readLine(line: string): DaemonMessage {
  const { file, line: number, text } = WITH_LINE.exec(line)?.groups ?? {};
  if (number === undefined || text === undefined) return { file: undefined, line: undefined, text: line };
  return { file, line: Number(number), text };
}
