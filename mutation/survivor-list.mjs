// The mutants that no test noticed, to be read beside the code.
import { readFileSync } from 'node:fs';

/** A text with each survivor as "file:line:column  what stands there → what nobody noticed instead". */
export function survivorList(mutants) {
  const texts = new Map();
  const lines = mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .sort((a, b) =>
      a.fileName < b.fileName ? -1 : a.fileName > b.fileName ? 1 : a.location.start.line - b.location.start.line,
    )
    .map(({ fileName, location, replacement, status }) => {
      const text = texts.get(fileName) ?? readFileSync(fileName, 'utf8').split('\n');
      texts.set(fileName, text);
      const { line, column } = location.start;
      const never = status === 'NoCoverage' ? '  (no test comes here)' : '';
      return `${fileName}:${line}:${column}  ${short(original(text, location))} → ${short(replacement)}${never}`;
    });
  return `${lines.join('\n')}\n`;
}

/** What stands in the text; Stryker counts lines and columns from 1. */
function original(lines, { start, end }) {
  if (start.line === end.line) return lines[start.line - 1].slice(start.column - 1, end.column - 1);
  return `${lines[start.line - 1].slice(start.column - 1)}…`;
}

function short(text) {
  const inOneLine = text.replace(/\s+/g, ' ');
  return inOneLine.length > 100 ? `${inOneLine.slice(0, 99)}…` : inOneLine;
}
