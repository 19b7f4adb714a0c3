import { pathToFileURL } from 'node:url';
import * as parser from '@kalint/parser';
import * as catalogue from '@kalint/parser/catalogue';
import { createJiti, type Jiti } from 'jiti';
import * as linter from '../../index.ts';
import type { ConfigPlace } from './config-file.ts';

/**
 * What scripts import of kalint is the kalint that runs: also where none is installed beside them, and never a second
 * one of another version.
 */
const OURS = { '@kalint/linter': linter, '@kalint/parser': parser, '@kalint/parser/catalogue': catalogue };

/** What a module exports by default, or why it cannot be loaded. */
export type LoadedModule = { readonly value: unknown } | { readonly reason: string; readonly place?: ConfigPlace };

/** Runs a module in JavaScript or TypeScript and gives its default export. Never throws. */
export async function loadScript(path: string): Promise<LoadedModule> {
  try {
    const exported = await jitiFor(path).import<Readonly<Record<string, unknown>>>(path);
    if (exported === null || typeof exported !== 'object' || !('default' in exported)) {
      return { reason: 'it has no default export' };
    }
    return { value: await exported.default };
  } catch (error) {
    return failure(error, path);
  }
}

/** The file that an import of `name` in a file leads to; undefined where there is none. */
export function resolveModule(name: string, importingFile: string): string | undefined {
  return jitiFor(importingFile).esmResolve(name, { parentURL: pathToFileURL(importingFile), try: true });
}

function jitiFor(path: string): Jiti {
  // Without caches: a change counts at once, and nothing is left behind beside the scripts.
  return createJiti(path, { fsCache: false, moduleCache: false, interopDefault: false, virtualModules: OURS });
}

/** What went wrong in a script, in one line, with the place in the script where that is known. */
function failure(error: unknown, path: string): LoadedModule {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const [first = ''] = message.split('\n');
  const place = parsedUntil(message, path) ?? runUntil(stack, path);
  const reason = `${name === 'Error' || first.startsWith(name) ? '' : `${name}: `}${first.replaceAll(path, 'this file').trim()}`;
  return place === undefined ? { reason } : { reason, place };
}

/** The parser counts columns from 0. */
function parsedUntil(message: string, path: string): ConfigPlace | undefined {
  const [line, column] = numbersBehind(message, path);
  return line === undefined || column === undefined ? undefined : { line, column: column + 1 };
}

/** What runs has other columns than what was written, but the same lines. */
function runUntil(stack: string, path: string): ConfigPlace | undefined {
  const [line] = numbersBehind(stack, path);
  return line === undefined ? undefined : { line, column: 1 };
}

/** The numbers of `path:line:column`, where that stands in a text. */
function numbersBehind(text: string, path: string): number[] {
  const at = text.indexOf(`${path}:`);
  const numbers = at === -1 ? null : /^(\d+):(\d+)/.exec(text.slice(at + path.length + 1));
  return numbers === null ? [] : numbers.slice(1).map(Number);
}
