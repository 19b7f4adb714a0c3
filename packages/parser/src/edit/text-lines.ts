/** The lines of a text that is to be put in, without the carriage returns in front of their ends. */
export function textLines(text: string): string[] {
  const lines = text.split('\n');
  return lines.map((line, i) => (i === lines.length - 1 ? line : withoutReturns(line)));
}

function withoutReturns(line: string): string {
  let end = line.length;
  while (line[end - 1] === '\r') end--;
  return line.slice(0, end);
}
