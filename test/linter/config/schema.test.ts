import { readFileSync } from 'node:fs';
import { rules } from '@kalint/linter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../packages/linter/src/config/check-config.ts';
import { schemaErrors } from '../../../packages/linter/src/config/compile-options.ts';
import { showPath, valueAt } from '../../../packages/linter/src/config/config-problem.ts';
import { configSchema } from '../../../packages/linter/src/config/config-schema.ts';

const SCHEMA = new URL('../../../packages/linter/schema/kalint.config.schema.json', import.meta.url);

/** Values that are often a configuration, or nearly one. */
const nearlyConfig = fc.dictionary(
  fc.constantFrom(
    'preset',
    'target',
    'rules',
    'overrides',
    'ignores',
    'clusters',
    'hosts',
    'extends',
    'configIds',
    'x',
  ),
  fc.oneof(
    fc.constantFrom('all', 'strict', '2.4', 'off', []),
    fc.dictionary(fc.constantFrom('no-vip', 'files', 'name', 'nodes'), fc.oneof(fc.string(), fc.array(fc.string()))),
    fc.jsonValue(),
  ),
);

describe('the JSON schema of configurations', () => {
  it('is the committed one: npm run gen writes it', () => {
    expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(configSchema(rules));
  });

  it('describes every rule and every key', () => {
    const { properties = {}, definitions = {} } = configSchema(rules);
    expect(Object.keys(definitions.rules?.properties ?? {})).toEqual(rules.map(({ meta }) => meta.id));
    for (const part of [...Object.values(properties), ...Object.values(definitions.rules?.properties ?? {})]) {
      expect(part.description).toMatch(/\S/);
    }
  });

  it('is what the check that was compiled ahead of time checks', () => {
    const schema = configSchema(rules);
    fc.assert(
      fc.property(nearlyConfig, (value) => {
        expect(checkConfig(value).problems.length > 0).toBe(schemaErrors(schema, value).length > 0);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves what is right where it was, and nothing that is wrong', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyConfig, fc.jsonValue()), (value) => {
        const { config, problems } = checkConfig(value);
        expect(checkConfig(config).problems).toEqual([]);
        for (const { path, message } of problems) {
          expect(message).not.toMatch(/undefined|\[object|NaN/);
          expect(path.length === 0 || showPath(path) !== '').toBe(true);
          expect(valueAt(value, path.slice(0, -1))).toBeDefined();
        }
      }),
    );
  });
});
