import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scenario } from './scenario.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'scenarios');

export interface NamedScenario {
  /** The name of its file. */
  readonly name: string;
  readonly scenario: Scenario;
}

/** All scenarios, by name. */
export async function loadScenarios(): Promise<NamedScenario[]> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));
  return Promise.all(
    files.sort().map(async (file) => {
      const name = file.replace(/\.ts$/, '');
      const module: { default: Scenario } = await import(`./scenarios/${name}.ts`);
      return { name, scenario: module.default };
    }),
  );
}
