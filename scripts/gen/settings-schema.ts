import { FILE_SETTINGS } from '../../packages/language-server/src/workspace/settings.ts';
import { EDITOR_SETTINGS, type EditorSetting } from '../../packages/language-server/src/workspace/settings-schema.ts';
import { configSchema } from '../../packages/linter/src/config/config-schema.ts';
import type { Rule } from '../../packages/linter/src/engine/rule.ts';
import { newestOfSeries } from '../../packages/parser/src/catalogue/releases.ts';
import { resolveTarget, targetNames } from '../../packages/parser/src/catalogue/target.ts';

type Part = Readonly<Record<string, unknown>>;

/**
 * The settings of the language server by their full names, as editors declare them: those of configurations, equal to
 * their schema, and those of the editor. Editors know no definitions, so that what is used of them stands in place.
 */
export function settingsSchema(rules: readonly Rule[]) {
  const { properties = {}, definitions = {} } = configSchema(rules);
  const files = FILE_SETTINGS.map((name) => {
    const part = inPlace(properties[name], definitions) as Part;
    const merged = Object.entries({ ...part, ...UNSET[name], scope: 'resource' });
    return [`kalint.${name}`, Object.fromEntries(merged.filter(([, value]) => value !== undefined))] as const;
  });
  const editor = Object.entries(EDITOR_SETTINGS).map(([name, setting]) => [`kalint.${name}`, setting] as const);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of the language server of kalint.',
    type: 'object',
    properties: Object.fromEntries<Part | EditorSetting>([...files, ...editor]),
  };
}

/** What an editor shows where nothing is set, undefined to leave something out; it offers what is listed, so that all targets are. */
const UNSET: Readonly<Record<(typeof FILE_SETTINGS)[number], Part>> = {
  preset: { type: 'string', default: '', enum: ['', 'recommended', 'strict', 'all'] },
  target: { default: '', pattern: undefined, examples: undefined, enum: ['', ...targetNames, ...releases()] },
  rules: { default: {} },
  configIds: { default: [], minItems: 0 },
};

/** All releases, the newest first. */
function releases(): string[] {
  const ofSeries = Object.entries(newestOfSeries).flatMap(([series, newest]) => {
    const last = Number(newest.split('.')[2]);
    return Array.from({ length: last + 1 }, (_, patch) => `${series}.${patch}`);
  });
  return ofSeries.filter((release) => resolveTarget(release) !== undefined).reverse();
}

/** A copy of a schema with definitions in place of what points to them. */
function inPlace(schema: unknown, definitions: Part): unknown {
  if (Array.isArray(schema)) return schema.map((part) => inPlace(part, definitions));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, allOf, ...rest } = schema as Part;
  const own = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, inPlace(part, definitions)]));
  const used = [...(typeof $ref === 'string' ? [definitions[$ref.replace('#/definitions/', '')]] : []), ...list(allOf)];
  return { ...Object.assign({}, ...used.map((part) => inPlace(part, definitions))), ...own };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
