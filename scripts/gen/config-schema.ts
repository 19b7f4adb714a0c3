import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { configSchema } from '../../packages/linter/src/config/config-schema.ts';
import type { Rule } from '../../packages/linter/src/engine/rule.ts';

/** The JSON schema of configurations, for editors. */
export function schemaFile(rules: readonly Rule[]): string {
  return `${JSON.stringify(configSchema(rules), undefined, 2)}\n`;
}

/** The module that checks a value against that schema: ajv's code for it, so that ajv itself is not loaded. */
export function schemaValidator(rules: readonly Rule[]): string {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictTuples: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  const code = (standaloneCode as unknown as typeof standaloneCode.default)(ajv, ajv.compile(configSchema(rules)));
  if (code.includes('require(')) throw new Error('the schema uses a keyword that needs ajv at run time');
  return `// @ts-nocheck
// Generated from config-schema.ts and the rules by npm run gen. Do not edit.
${code.replace('"use strict";', '')}`;
}
