import type { BoundStatement } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { deleteWords } from './delete-words.ts';
import type { LineFault } from './option-line.ts';
import { isRead } from './reportable.ts';

/** What a rule reports of a fault in a line of addresses, routes or rules. */
export function lineFinding(fault: LineFault, entry: BoundStatement, node: ConfigurationNode): Finding {
  const isReported = isRead(node, entry.parent);
  const fix = fault.remove && deleteWords(entry, fault.remove);
  return {
    message: `${fault.what} keepalived ${isReported ? 'reports it and ' : ''}${fault.effect}. ${fault.advice}`,
    origin: fault.word.origin,
    reportedByKeepalived: isReported,
    severity: fault.severity,
    ...(fix && { fix }),
  };
}
