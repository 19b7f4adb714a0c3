import type { JsonValue } from '@kalint/parser/convert';
import { Failure } from '../failure.ts';
import { compactJson } from '../print/compact-json.ts';
import { readJson } from './read-json.ts';

/** The notations that data is read from and written in. */
export const DATA_FORMATS = ['json', 'yaml'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** Data as text, ending with a new line. */
export async function dataText(data: JsonValue, format: DataFormat): Promise<string> {
  if (format === 'json') return `${compactJson(data)}\n`;
  const { writeYaml } = await import('./yaml.ts');
  return writeYaml(data);
}

/**
 * The data that a text holds.
 * @throws Failure with the place of what is no JSON or YAML
 */
export async function readData(text: string, path: string, format: DataFormat): Promise<unknown> {
  const read = format === 'json' ? readJson(text) : (await import('./yaml.ts')).readYaml(text);
  if (read.ok) return read.data;
  throw new Failure(`${path}:${read.line}:${read.column}: is no ${format.toUpperCase()}: ${read.message}`);
}

/** Data, or why and where the text is none; line and column count from 1. */
export type ReadData =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly message: string };
