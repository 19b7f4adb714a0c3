import type { LintMessage, LintOptions } from '@kalint/linter';
import { clusterMessages } from './cluster-findings.ts';
import { apply, fileMessages } from './file-findings.ts';

/** What one rule tells of a configuration, in full: what a person reads, and what the text is after the first fix. */
export interface Told {
  /** "2:3 error, reported: …", then each related place as "  5:1 …", and the fix as "  safe: …". */
  readonly says: readonly string[];
  /** The text after the fix of the first finding; undefined where it has none. */
  readonly fixed: string | undefined;
}

/** A configuration, and what is told of it. */
export interface FileCase extends Told {
  /** What it is a case of. */
  readonly when: string;
  readonly text: string;
  readonly options?: LintOptions;
}

/** The nodes of a cluster by name, and what is told of them. */
export interface ClusterCase extends Told {
  readonly when: string;
  readonly nodes: Readonly<Record<string, string>>;
  readonly options?: LintOptions;
}

/** What one rule tells of one file. */
export function toldOf(ruleId: string, text: string, options?: LintOptions): Told {
  const messages = fileMessages(ruleId, text, options);
  const fix = messages[0]?.fix;
  return { says: messages.map((message) => inWords(message, '')), fixed: fix && apply(text, fix) };
}

/** What one rule tells of nodes by name, each place with the name of its node before it. */
export function toldOfNodes(ruleId: string, nodes: Readonly<Record<string, string>>, options?: LintOptions): Told {
  const messages = clusterMessages(ruleId, nodes, options);
  const [first] = messages;
  const fixed = first?.fix && apply(nodes[first.node] ?? '', first.fix);
  return { says: messages.map((message) => inWords(message, `${message.node} `)), fixed };
}

function inWords(message: LintMessage, node: string): string {
  const { line, column, severity, reportedByKeepalived, related, fix } = message;
  const places = related.map((place) => {
    const where = node === '' ? '' : `${place.filePath.replace(/\.conf$/, '')} `;
    return `  ${where}${place.line}:${place.column} ${place.message}`;
  });
  const head = `${node}${line}:${column} ${severity}${reportedByKeepalived ? ', reported' : ''}: ${message.message}`;
  return [head, ...places, ...(fix === undefined ? [] : [`  ${fix.kind}: ${fix.title}`])].join('\n');
}
