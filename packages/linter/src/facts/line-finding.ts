import type { BoundStatement } from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import type { LineFault } from './option-line.ts';
import { isRead } from './reportable.ts';
import { wordsOf } from './statements.ts';
import { isAsWritten } from './written.ts';

/** What a rule reports of a fault in a line of addresses, routes or rules. */
export function lineFinding(fault: LineFault, entry: BoundStatement, node: ConfigurationNode): Finding {
  const isReported = isRead(node, entry.parent);
  const fix = removal(fault, entry);
  return {
    message: `${fault.what} keepalived ${isReported ? 'reports it and ' : ''}${fault.effect}. ${fault.advice}`,
    origin: fault.word.origin,
    reportedByKeepalived: isReported,
    severity: fault.severity,
    ...(fix && { fix }),
  };
}

/** Deletes words together with the blanks before them. */
function removal({ remove }: LineFault, entry: BoundStatement): Fix | undefined {
  if (remove === undefined) return undefined;
  const words = wordsOf(entry.directive);
  const [from, to] = [words.indexOf(remove.first), words.indexOf(remove.last)];
  const before = words[from - 1];
  if (before === undefined || to < from || !words.slice(from - 1, to + 1).every(isAsWritten)) return undefined;
  if (words.slice(from - 1, to + 1).some(({ origin }) => origin.file !== before.origin.file)) return undefined;
  const text = words
    .slice(from, to + 1)
    .map((word) => word.text)
    .join(' ');
  return {
    kind: remove.kind,
    title: `Delete ${text}`,
    edits: [{ start: before.origin.end, end: remove.last.origin.end, text: '' }],
  };
}
