import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withKeyTables } from '../../../scripts/gen/config-page.ts';
import { ROOT } from '../support/kalint.ts';

const PAGE = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8');
const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'packages/linter/schema/kalint.config.schema.json'), 'utf8'));

/** All keys that a configuration may have, wherever they stand; ids and options of rules have pages of their own. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) => {
    if (name !== 'properties') return keysOf(value);
    const keys = Object.entries<unknown>(value).filter(([key]) => key !== 'rules');
    return ['rules', ...keys.map(([key]) => key), ...keys.flatMap(([, one]) => keysOf(one))];
  });
}

describe('docs/configuration.md', () => {
  it('lists every key of the schema', () => {
    const { properties, definitions } = SCHEMA;
    const { clusterNode, interface: networkInterface, script } = definitions;
    const keys = new Set(keysOf([{ properties }, clusterNode, networkInterface, script]));
    expect([...keys]).toEqual(expect.arrayContaining(['extends', 'overrides', 'clusters', 'nodes', 'hosts']));
    expect(keys.size).toBeGreaterThan(21);
    expect([...keys].filter((key) => !PAGE.includes(`| \`${key}\``))).toEqual([]);
  });

  it('has tables that are made from the schema', () => {
    expect(withKeyTables(PAGE)).toBe(PAGE);
  });
});
