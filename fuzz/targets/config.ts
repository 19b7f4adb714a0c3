import assert from 'node:assert/strict';
import { checkSettings, resolveConfig } from '@kalint/linter';
import fc from 'fast-check';
import { checkConfig } from '../../packages/linter/src/config/check-config.ts';
import type { Target } from '../target.ts';

/** Keys and values that configurations have somewhere, each mostly in a wrong place. */
const KEYS = [
  ...['preset', 'target', 'rules', 'configIds', 'overrides', 'files', 'ignores', 'clusters', 'name', 'nodes', 'file'],
  ...['intended', 'hosts', 'interfaces', 'addresses', 'scripts', 'extends', 'plugins', '$schema', 'eth0', 'lb01'],
  ...['no-vip', 'vrid-mismatch', 'priorty', '__proto__', 'constructor', 'toString', '', 'é'],
];
const WORDS = [
  ...KEYS,
  'all',
  'recommended',
  'off',
  'error',
  '2.2.7',
  'debian-12',
  '**/*.conf',
  '[',
  '!x',
  '192.0.2.1/24',
];

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...WORDS),
    fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e99),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6 }),
  ),
}));
const settings = fc.dictionary(fc.constantFrom(...KEYS.slice(0, 13)), value, { maxKeys: 6 });

/** What is left of a configuration without its mistakes has none, and can be used. */
export const configTarget: Target = {
  name: 'config',
  texts: fc.oneof({ weight: 4, arbitrary: settings }, value).map((one) => JSON.stringify(one)),
  check: async (text) => {
    const parsed = jsonOf(text);
    const { config, problems } = checkConfig(parsed);
    for (const { message } of problems) assert.notEqual(message, '');
    assert.deepEqual(checkConfig(config).problems, []);
    const resolved = resolveConfig(config);
    resolved.optionsOf('a/lb01.conf');
    resolved.ignores('a/lb01.conf');
    const { settings: right } = await checkSettings(parsed);
    assert.deepEqual((await checkSettings(right)).problems, []);
  },
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
