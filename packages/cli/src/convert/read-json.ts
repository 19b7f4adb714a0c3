import { LineMap } from '@kalint/parser';
import type { ReadData } from './data-format.ts';

/** Reads JSON; what JavaScript says of a mistake has an offset, or none at the end of the text. */
export function readJson(text: string): ReadData {
  try {
    return { ok: true, data: JSON.parse(text) };
  } catch (error) {
    const message = (error as Error).message;
    const offset = /at position (\d+)/.exec(message)?.[1];
    const { line, column } = new LineMap(text).position(offset === undefined ? text.length : Number(offset));
    return { ok: false, line, column, message: message.replace(/(?: in JSON)? at position.*$/s, '') };
  }
}
