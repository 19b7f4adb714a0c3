import { readFileSync } from 'node:fs';
import { rules } from '@kalint/linter';
import { resolveTarget } from '@kalint/parser/catalogue';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { FILE_SETTINGS, NO_SETTINGS, readSettings } from '../../../packages/language-server/src/workspace/settings.ts';

type Schema = Readonly<Record<string, unknown>>;

function read(path: string): { readonly properties: Readonly<Record<string, Schema>>; readonly definitions?: Schema } {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
}

const settings = read('packages/language-server/schema/settings.schema.json').properties;
const configuration = read('packages/linter/schema/kalint.config.schema.json');

/** Tells which values a schema allows; what it uses stands in the schema of configurations. */
function check(schema: Schema): (value: unknown) => boolean {
  const validate = new Ajv({ strict: false }).compile({ definitions: configuration.definitions, ...schema });
  return (value) => validate(value) === true;
}

/** Values of each setting that a configuration takes, and values that it refuses. */
const VALUES: Readonly<Record<(typeof FILE_SETTINGS)[number], readonly unknown[]>> = {
  preset: ['recommended', 'strict', 'all', 'recomended', 7],
  target: ['2.2.7', '2.4', 'debian-12', 'debian-1', 24],
  rules: [
    ...rules.map(({ meta }) => ({ [meta.id]: 'off' })),
    { 'no-such-rule': 'off' },
    { 'ours/rule': 'error' },
    { 'two-masters': 'fatal' },
    { 'weak-auth-pass': ['error', { noSuchOption: 1 }] },
    { 'two-masters': ['warning'] },
  ],
  configIds: [['lb01', 'lb02'], [''], 'lb01'],
};

describe('the schema of the settings', () => {
  it.each(FILE_SETTINGS)('kalint.%s allows what a configuration does', (name) => {
    const [ours, theirs] = [settings[`kalint.${name}`] ?? {}, configuration.properties[name] ?? {}];
    const [allowed, expected] = [check(ours), check(theirs)];
    for (const value of VALUES[name]) expect([value, allowed(value)]).toEqual([value, expected(value)]);
    expect(ours.description).toBe(theirs.description);
  });

  it('offers every target by name, and each release', () => {
    const offered = settings['kalint.target']?.enum as readonly string[];
    expect(offered).toEqual(expect.arrayContaining(['', 'debian-12', '2.4', '2.2.7', '1.3.5']));
    expect(offered.filter((name) => name !== '' && resolveTarget(name) === undefined)).toEqual([]);
  });

  it('gives every setting a default that changes nothing, and says where it may be set', async () => {
    const set: Record<string, unknown> = {};
    for (const [name, { default: value, scope }] of Object.entries(settings)) {
      set[name.replace('kalint.', '')] = value;
      expect(['resource', 'window', 'machine']).toContain(scope);
    }
    const { own: _, ...read } = await readSettings(set);
    expect({ ...read, own: {} }).toEqual(NO_SETTINGS);
  });
});

describe('settings of a client', () => {
  it('are taken as those of a configuration', async () => {
    const said = { preset: 'strict', target: 'debian-12', rules: { 'two-masters': 'off' }, configIds: ['lb01'] };
    expect((await readSettings(said)).files).toEqual(said);
  });

  it('that are wrong are named and left out', async () => {
    const { files, problems } = await readSettings({ preset: 'all', target: '9.9.9', rules: { nonsense: 'off' } });
    expect(files).toEqual({ preset: 'all', rules: {} });
    expect(problems).toEqual([expect.stringMatching(/^rules.*nonsense/), expect.stringMatching(/^target: .*9\.9\.9/)]);
  });

  it.each([undefined, null, 7, 'text', [], {}])('%j says nothing', async (value) => {
    const { own: _, ...read } = await readSettings(value);
    expect({ ...read, own: {} }).toEqual(NO_SETTINGS);
  });
});
