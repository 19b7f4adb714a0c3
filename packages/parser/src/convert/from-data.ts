import { catalogue } from '../catalogue/catalogue.ts';
import { NEWEST_VERSION, type Version } from '../catalogue/version.ts';
import type { JsonConfiguration } from './configuration.generated.ts';
import { type ConversionProblem, isJsonObject, type JsonValue } from './data.ts';
import { textOf } from './lines.ts';
import { differenceWhenRead } from './read-back.ts';
import { StatementWriter } from './statement-writer.ts';
import { shown } from './values.ts';

/** How data is written as a configuration. */
export interface FromDataOptions {
  /** The keepalived release that is to read it: it decides what is allowed and how it is spelt. Default: the newest. */
  readonly target?: Version;
}

/** A configuration, or all that is wrong with the data. */
export type FromDataResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly ConversionProblem[] };

/**
 * The configuration that data says: one statement a line, in the order of keepalived's manual, where what is used stands
 * behind what defines it. What is written is read again: a value that keepalived would read differently is a problem.
 * Never throws on any value that JSON or YAML can give.
 */
export function fromData(data: JsonConfiguration | unknown, options: FromDataOptions = {}): FromDataResult {
  const target = options.target ?? NEWEST_VERSION;
  const value = data as JsonValue;
  if (!isJsonObject(value)) {
    const message = `${shown(value ?? null)} is no configuration: an object is expected, with keepalived's keywords as keys`;
    return { ok: false, problems: [{ path: '', message }] };
  }
  const writer = new StatementWriter({ target, spelling: 'given' });
  writer.table(catalogue, value, '');
  if (writer.problems.length > 0) return { ok: false, problems: writer.problems };
  const difference = differenceWhenRead(writer.lines, value, target);
  return difference === undefined ? { ok: true, text: textOf(writer.lines) } : { ok: false, problems: [difference] };
}
