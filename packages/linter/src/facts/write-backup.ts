import type { Word } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { isAsWritten } from './written.ts';

/** Writes BACKUP in place of MASTER; undefined where the word does not stand in the file. */
export function writeBackup(master: Word): Fix | undefined {
  if (!isAsWritten(master)) return undefined;
  const { start, end } = master.origin;
  return { kind: 'suggestion', title: 'Write state BACKUP', edits: [{ start, end, text: 'BACKUP' }] };
}
