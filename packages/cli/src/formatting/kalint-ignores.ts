import { dirname, resolve } from 'node:path';
import { findConfig } from '@kalint/linter/node';
import type { IgnoredBy } from '../inputs.ts';

/**
 * Asks the configurations of kalint, and loads what that takes only where there is one: most folders have none.
 * @param config as on a command line: one for all files, or false for none at all; default: the nearest of each file
 * @returns a function that throws a Failure where a configuration cannot be used
 */
export function createKalintIgnores(config: string | boolean | undefined): IgnoredBy {
  let ignoredBy: IgnoredBy | undefined;
  return async (path) => {
    const isConfigured = typeof config === 'string' || findConfig(dirname(resolve(path))) !== undefined;
    if (config === false || !isConfigured) return undefined;
    ignoredBy ??= (await import('../configuration.ts')).ignoringConfiguration({ config: config ?? true });
    return ignoredBy(path);
  };
}
