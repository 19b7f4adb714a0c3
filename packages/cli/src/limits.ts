import type { Limits } from '@kalint/linter';
import { DEFAULT_LIMITS } from '@kalint/linter/node';
import { nearest } from '@kalint/parser/catalogue';
import { Failure } from './failure.ts';

/**
 * The limits that `--limit NAME=NUMBER` sets; the others are left out.
 * @throws Failure for names that there are not, and for what is no number
 */
export function limitsOf(requests: readonly string[] = []): Partial<Limits> {
  return Object.fromEntries(requests.map(limitOf));
}

function limitOf(request: string): [string, number] {
  const [, name = '', number = ''] = /^(\w+)=([0-9]{1,12})$/.exec(request) ?? [];
  if (name === '') throw new Failure(`--limit: NAME=NUMBER is expected, not '${request}'`);
  if (Object.hasOwn(DEFAULT_LIMITS, name)) return [name, Number(number)];
  const names = Object.keys(DEFAULT_LIMITS);
  const [near] = nearest(name, names);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  throw new Failure(`--limit: there is no limit '${name}'${hint} (one of ${names.join(', ')} is expected)`);
}
