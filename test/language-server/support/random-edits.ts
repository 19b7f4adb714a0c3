import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What people type, paste and slip on. */
const PIECES = [
  ...'ab1 #!"\'\\$@~\n\t{}',
  '\r\n',
  '  priority 90\n',
  'vrrp_instance VI_2 {\n',
  '}\n',
  '$X=5\n',
  '${X}',
  '@lb01 ',
  '~SEQ(i, 1, 3) ',
  'track_script {\n',
  'nb_get_retry 3',
  '🦊',
  'é',
  '\u00a0',
  '"unterminated',
  '# kalint-disable-next-line no-vip -- it is meant\n',
  'include other.conf\n',
  'virtual_ipaddress {\n  192.0.2.300\n}\n',
] as const;

/** An edit as a client sends it, and the text behind it. */
export interface RandomEdit {
  readonly changes: readonly TextDocumentContentChangeEvent[];
  readonly text: string;
}

/** Edits a text at random: insertions, deletions, replacements, several cursors, undo, everything at once. */
export function randomEdit(text: string, before: string, next: () => number): RandomEdit {
  const kind = next();
  if (kind < 0.08) return { changes: [{ text: before }], text: before };
  if (kind < 0.2) return severalCursors(text, next);
  return apply(text, [stretch(text, next, kind)]);
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function stretch(text: string, next: () => number, kind: number): Replacement {
  const start = Math.floor(next() * (text.length + 1));
  const length = kind < 0.55 ? 0 : Math.floor(next() ** 3 * 60);
  const piece = kind > 0.85 ? '' : (PIECES[Math.floor(next() * PIECES.length)] ?? '');
  return { start, end: Math.min(start + length, text.length), text: piece };
}

/** The same text typed in several places at once; editors send the last one first. */
function severalCursors(text: string, next: () => number): RandomEdit {
  const piece = PIECES[Math.floor(next() * PIECES.length)] ?? '';
  const places = Array.from({ length: 3 }, () => Math.floor(next() * (text.length + 1))).sort((a, b) => b - a);
  return apply(
    text,
    places.map((start) => ({ start, end: start, text: piece })),
  );
}

function apply(text: string, replacements: readonly Replacement[]): RandomEdit {
  const changes: TextDocumentContentChangeEvent[] = [];
  let current = text;
  for (const { start, end, text: piece } of replacements) {
    const document = TextDocument.create('', '', 0, current);
    changes.push({ range: { start: document.positionAt(start), end: document.positionAt(end) }, text: piece });
    current = TextDocument.applyEdits(document, [
      { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: piece },
    ]);
  }
  return { changes, text: current };
}
