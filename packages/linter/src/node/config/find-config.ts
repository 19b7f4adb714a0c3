import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isWithin } from './is-within.ts';

/** Names of a configuration; of several in one folder the first one would hold. */
export const CONFIG_NAMES = [
  'kalint.config.json',
  'kalint.config.jsonc',
  'kalint.config.js',
  'kalint.config.mjs',
  'kalint.config.ts',
] as const;

/** A configuration that was found. */
export interface FoundConfig {
  readonly path: string;
  /** Others in the same folder. */
  readonly beside: readonly string[];
}

/**
 * The nearest configuration in a folder or above it.
 * @param folder an absolute path
 * @param within nothing outside of these folders is looked at. Default: everything is
 */
export function findConfig(folder: string, within?: readonly string[]): FoundConfig | undefined {
  if (!isWithin(folder, within)) return undefined;
  const [path, ...beside] = CONFIG_NAMES.map((name) => join(folder, name)).filter(
    (file) => existsSync(file) && isWithin(file, within),
  );
  if (path !== undefined) return { path, beside };
  const above = dirname(folder);
  return above === folder ? undefined : findConfig(above, within);
}
