import type { JsonValue } from '@kalint/parser/convert';
import { LineCounter, parseDocument, stringify } from 'yaml';
import type { ReadData } from './data-format.ts';

/** YAML 1.2 in which readers of 1.1 (Ansible, PyYAML) see the same: what they take for a number or boolean is quoted. */
export function writeYaml(data: JsonValue): string {
  return stringify(data, { compat: 'yaml-1.1', lineWidth: 0, aliasDuplicateObjects: false });
}

/** Reads one document of YAML 1.2; `<<` merges, as generators use it. */
export function readYaml(text: string): ReadData {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { merge: true, lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return { ok: false, line, column: col, message: error.message };
  }
  try {
    return { ok: true, data: document.toJS() };
  } catch (problem) {
    return { ok: false, line: 1, column: 1, message: (problem as Error).message };
  }
}
