import { atKey, atValue, type ConfigPath, type ConfigProblem, showPath, valueAt } from './config-problem.ts';
import type { JsonSchema } from './json-schema.ts';
import { nounOf } from './noun-of.ts';
import { PLUGIN_RULE_ID } from './rule-schema.ts';
import { schemaAt } from './schema-at.ts';
import { didYouMean, quotedList, sentences } from './suggest.ts';

/** What ajv says of a value that does not fit a schema. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Turns errors of ajv into problems that a person can act on. */
export class ErrorDescriber {
  readonly #schema: JsonSchema;
  readonly #value: unknown;
  readonly #pluginRules: readonly string[];
  readonly #base: ConfigPath;

  /**
   * @param pluginRules ids of the rules that plugins brought
   * @param base where in the configuration the value stands
   */
  constructor(schema: JsonSchema, value: unknown, pluginRules: readonly string[] = [], base: ConfigPath = []) {
    this.#schema = schema;
    this.#value = value;
    this.#pluginRules = pluginRules;
    this.#base = base;
  }

  /** @returns undefined for an error that only repeats another one */
  describe(error: SchemaError): ConfigProblem | undefined {
    const inside = pathOf(error.instancePath, this.#value);
    const path = [...this.#base, ...inside];
    const schema = schemaAt(this.#schema, this.#value, inside);
    const value = valueAt(this.#value, inside);
    switch (error.keyword) {
      case 'additionalProperties':
        return this.#unknownKey([...path, String(error.params.additionalProperty)], schema);
      case 'required':
        return atValue(path, missing(String(error.params.missingProperty), schema));
      case 'enum':
        return atValue(path, notAllowed(value, schema));
      case 'type':
        return atValue(path, wrongType(value, schema, path));
      case 'pattern':
        return atValue(path, wrongText(value, schema));
      case 'minimum':
      case 'maximum':
        return atValue(
          path,
          `${JSON.stringify(value)} is too ${error.keyword === 'minimum' ? 'small' : 'large'}: ${nameOf(path)} is ${nounOf(schema)}`,
        );
      case 'minItems':
        return atValue(
          path,
          `${nameOf(path)} is an empty list: ${nounOf(schema)} with at least one member is expected${exampleOf(schema)}`,
        );
      case 'additionalItems':
        return atValue(
          path,
          'too many parts: a rule takes a severity and one object of options, as in ["warning", { … }]',
        );
      default:
        return undefined;
    }
  }

  #unknownKey(path: ConfigPath, schema: JsonSchema): ConfigProblem {
    const key = String(path.at(-1));
    const container = path.slice(0, -1);
    const allowed = Object.keys(schema.properties ?? {});
    if (schema.patternProperties?.[PLUGIN_RULE_ID])
      return atKey(path, unknownRule(key, [...allowed, ...this.#pluginRules]));
    if (schema.patternProperties?.['^/'])
      return atKey(
        path,
        `${JSON.stringify(key)} is not an absolute path: scripts are named by the path that keepalived runs, such as "/usr/local/bin/check"`,
      );
    const rule = ruleOf(container);
    if (rule !== undefined) return atKey(path, unknownOption(key, rule, allowed));
    const elsewhere = this.#placeOf(key);
    const near = elsewhere === undefined ? didYouMean(key, allowed) : '';
    const where = container.length === 0 ? '' : ` in ${showPath(container)}`;
    const first = `unknown key ${JSON.stringify(key)}${where}${near}`;
    return atKey(
      path,
      elsewhere === undefined
        ? sentences(first, `Allowed here: ${quotedList(allowed)}`)
        : sentences(first, `It belongs ${elsewhere}.`, `Allowed here: ${quotedList(allowed)}`),
    );
  }

  /** Where in a configuration a key is allowed, for a message. */
  #placeOf(key: string): string | undefined {
    const { properties = {}, definitions = {} } = this.#schema;
    const places: readonly (readonly [string, JsonSchema | undefined])[] = [
      ['at the top of the configuration, for all files', this.#schema],
      ['into an entry of "overrides"', itemsOf(properties.overrides)],
      ['into an entry of "clusters"', itemsOf(properties.clusters)],
      ['into a node of a cluster', definitions.clusterNode],
      ['into a host of "hosts"', valuesOf(properties.hosts)],
      ['into an interface of a host', definitions.interface],
      ['into a script of a host', definitions.script],
    ];
    return places.find(([, schema]) => Object.hasOwn(schema?.properties ?? {}, key))?.[0];
  }
}

function itemsOf(schema: JsonSchema | undefined): JsonSchema | undefined {
  return Array.isArray(schema?.items) ? undefined : (schema?.items as JsonSchema | undefined);
}

function valuesOf(schema: JsonSchema | undefined): JsonSchema | undefined {
  return schema?.additionalProperties === false ? undefined : schema?.additionalProperties;
}

/** An unknown rule for a message. */
export function unknownRule(id: string, known: readonly string[]): string {
  const hint = id.includes('/')
    ? 'A rule whose id has a slash comes from a module in "plugins"; kalint rules lists the others'
    : 'kalint rules lists all';
  return sentences(`unknown rule ${JSON.stringify(id)}${didYouMean(id, known)}`, hint);
}

function unknownOption(option: string, rule: string, allowed: readonly string[]): string {
  const what = `unknown option ${JSON.stringify(option)} of the rule ${rule}`;
  if (allowed.length === 0) return `${what}: it has no options; write only its severity`;
  return sentences(`${what}${didYouMean(option, allowed)}`, `Allowed here: ${quotedList(allowed)}`);
}

/** The rule whose options a path leads to. */
function ruleOf(path: ConfigPath): string | undefined {
  const [rules, id, index] = path.slice(-3);
  return rules === 'rules' && index === 1 && typeof id === 'string' ? id : undefined;
}

function missing(key: string, schema: JsonSchema): string {
  const description = schema.properties?.[key]?.description;
  return `${JSON.stringify(key)} is missing${description === undefined ? '' : `: ${lowerFirst(description)}`}`;
}

function notAllowed(value: unknown, schema: JsonSchema): string {
  const allowed = schema.enum ?? [];
  const noun = schema.title ?? 'allowed here';
  return sentences(`${show(value)} is not ${noun}${didYouMean(value, allowed)}`, `Allowed are ${quotedList(allowed)}`);
}

function wrongType(value: unknown, schema: JsonSchema, path: ConfigPath): string {
  const subject = path.length === 0 ? 'a configuration' : nameOf(path);
  return `${subject} must be ${nounOf(schema)}, and is ${kindOf(value)}${exampleOf(schema)}`;
}

function wrongText(value: unknown, schema: JsonSchema): string {
  if (value === '') return `an empty text: ${nounOf(schema)} is expected${exampleOf(schema)}`;
  const examples = (schema.examples ?? []).filter((example) => typeof example === 'string');
  const what = `${show(value)} is not ${nounOf(schema)}${didYouMean(value, examples)}`;
  return examples.length < 2 ? what : sentences(what, `Allowed are, for example, ${quotedList(examples)}`);
}

function exampleOf({ examples }: JsonSchema): string {
  return examples?.[0] === undefined ? '' : `, for example ${oneLine(examples[0])}`;
}

/** The last key of a path with quotes; an index with the list it is of. */
function nameOf(path: ConfigPath): string {
  const key = path.at(-1);
  return typeof key === 'string' ? JSON.stringify(key) : showPath(path);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'function' ? 'a function' : show(value);
}

const LONGEST_SHOWN = 60;

/** A value as it may have been written, shortened. */
function show(value: unknown): string {
  const text = value === undefined ? 'undefined' : oneLine(value);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}

/** JSON in one line with blanks as a person writes it. */
function oneLine(value: unknown): string {
  return (JSON.stringify(value, undefined, 1) ?? String(value))
    .replace(/\n\s*/g, ' ')
    .replace(/^\[ /, '[')
    .replace(/ \]$/, ']');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}

/** The keys of a JSON pointer; those that lead into a list become numbers. */
function pathOf(pointer: string, root: unknown): ConfigPath {
  const path: (string | number)[] = [];
  for (const step of pointer.split('/').slice(1).map(withoutEscapes)) {
    path.push(Array.isArray(valueAt(root, path)) ? Number(step) : step);
  }
  return path;
}

function withoutEscapes(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
