// Type check, lint, format, and the direction of imports: all of them, also when one fails.
import { checkImports } from './check-imports.mjs';
import { runTool } from './tools.mjs';

/** Returns 0 if nothing was found. */
export function check() {
  const statuses = [runTool('tsc', ['-p', '.']), runTool('biome', ['check', '.']), checkImports()];
  return statuses.every((status) => status === 0) ? 0 : 1;
}
