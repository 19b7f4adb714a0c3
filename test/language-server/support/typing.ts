import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import type { Client } from './client.ts';

/** A change, and what was shown for it. */
export interface TypedChange {
  /** From the change to its diagnostics. */
  readonly milliseconds: number;
  /** Whether the character is there now; otherwise it was erased. */
  readonly typed: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is typed where. */
export interface TypingPlace {
  readonly uri: string;
  /** The document before. */
  readonly text: string;
  /** How often a character is typed at the end and erased again. */
  readonly rounds: number;
  /** The version that the first change makes. */
  readonly version: number;
}

/** Types a character at the end of an open document and erases it, again and again, each time until its diagnostics are there. */
export async function typeAndErase(
  client: Client,
  { uri, text, rounds, version }: TypingPlace,
): Promise<readonly TypedChange[]> {
  const start = { line: text.split('\n').length - 1, character: 0 };
  const changes: TypedChange[] = [];
  for (let i = 0; i < rounds * 2; i++) {
    const typed = i % 2 === 0;
    const range = { start, end: { ...start, character: typed ? 0 : 1 } };
    const began = performance.now();
    client.change(uri, version + i, [{ range, text: typed ? 'x' : '' }]);
    const diagnostics = await client.diagnosticsOf(uri, version + i);
    changes.push({ milliseconds: performance.now() - began, typed, diagnostics });
  }
  return changes;
}
