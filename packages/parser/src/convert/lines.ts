/** A line of a configuration that is being written. */
export interface Line {
  /** Blocks around it. */
  readonly depth: number;
  readonly text: string;
  /** The place of the data it was written for. */
  readonly path: string;
}

const INDENT = '    ';

/** Lines as text, with an empty line around each top-level block. */
export function textOf(lines: readonly Line[]): string {
  const parts = lines.map(({ depth, text }, index) => {
    const line = `${INDENT.repeat(depth)}${text}\n`;
    const before = lines[index - 1];
    const apart = depth === 0 && before !== undefined && text !== '}' && (before.text === '}' || text.endsWith('{'));
    return apart ? `\n${line}` : line;
  });
  return parts.join('');
}
