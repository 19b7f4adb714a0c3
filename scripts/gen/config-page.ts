import { configSchema } from '../../packages/linter/src/config/config-schema.ts';
import type { JsonSchema } from '../../packages/linter/src/config/json-schema.ts';
import { nounOf } from '../../packages/linter/src/config/noun-of.ts';
import { schemaAt } from '../../packages/linter/src/config/schema-at.ts';

/** A table in the page: its name, and a path of the configuration whose keys it lists. */
const TABLES: Readonly<Record<string, readonly (string | number)[]>> = {
  top: [],
  overrides: ['overrides', 0],
  clusters: ['clusters', 0],
  nodes: ['clusters', 0, 'nodes', 0],
  hosts: ['hosts', 'lb01'],
  interfaces: ['hosts', 'lb01', 'interfaces', 'eth0'],
  scripts: ['hosts', 'lb01', 'scripts', '/bin/check'],
  limits: ['limits'],
};

/** Some configuration with objects at those paths: where a value may be of two kinds, its kind decides. */
const SOME = { clusters: [{ nodes: [{}] }], overrides: [{}], hosts: { lb01: {} } };

/** The page on configuration with its tables of keys made anew from the schema; the rest is written by hand and kept. */
export function withKeyTables(page: string): string {
  const schema = configSchema([]);
  return page.replace(
    /<!-- keys of (\w+) -->[\s\S]*?<!-- \/keys -->/g,
    (_, name: string) => `<!-- keys of ${name} -->\n${keyTable(schema, TABLES[name] ?? [])}\n<!-- /keys -->`,
  );
}

function keyTable(schema: JsonSchema, path: readonly (string | number)[]): string {
  const { properties = {}, required = [] } = schemaAt(schema, SOME, path);
  const rows = Object.keys(properties).map((key) => {
    const { description = '', ...own } = schemaAt(schema, SOME, [...path, key]);
    const needed = required.includes(key) ? ' (needed)' : '';
    return `| \`${key}\`${needed} | ${valuesOf(own)} | ${description} |`;
  });
  return ['| key | value | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function valuesOf(schema: JsonSchema): string {
  if (schema.enum === undefined) return nounOf(schema);
  return schema.enum.map((value) => `\`"${value}"\``).join(', ');
}
