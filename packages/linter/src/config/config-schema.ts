import { distributions, targetNames } from '@kalint/parser/catalogue';
import { ENVIRONMENTS, type InterfaceFacts, type ScriptFacts } from '../engine/host-facts.ts';
import { DEFAULT_LIMITS, LIMITED, type Limits } from '../engine/limits.ts';
import { PRESETS } from '../engine/preset.ts';
import type { RuleMeta } from '../engine/rule.ts';
import { SEVERITIES } from '../engine/severity.ts';
import { closedObject, type JsonSchema, listOf, recordOf, use, whether } from './json-schema.ts';
import type {
  ClusterConfig,
  ClusterNodeConfig,
  ConfigOverride,
  FileSettings,
  HostConfig,
  KalintConfig,
} from './kalint-config.ts';
import { plainRule, pluginRule, rulesSchema } from './rule-schema.ts';

/** A schema for each key of a type; a key that is missing or too much is no TypeScript. */
type SchemaOf<T> = Readonly<Record<keyof T, JsonSchema>>;

const text: JsonSchema = { type: 'string', title: 'a text that is not empty', pattern: '.' };
const glob: JsonSchema = { type: 'string', title: 'a glob', pattern: '.', examples: ['lb01/**'] };
const globs = (description: string): JsonSchema => listOf(use('glob'), { title: 'a list of globs', description });

const fileSettings = {
  preset: use('preset', 'Which rules run where "rules" says nothing: mistakes only, also risks, or every rule.'),
  target: use('target', 'The keepalived that reads the files. Default: the newest known.'),
  rules: use('rules', 'Severity and options of single rules, by id.'),
  configIds: listOf(text, {
    title: 'a list of config ids',
    description: 'The ids that @id lines are read for. Default: those that a file names.',
    minItems: 1,
  }),
} satisfies SchemaOf<FileSettings>;

const override = {
  files: globs('The files that these settings hold for.'),
  ...fileSettings,
} satisfies SchemaOf<ConfigOverride>;

const clusterNode = {
  file: { ...text, description: 'Path of the file, from the folder of the configuration.' },
  configId: { ...text, description: 'The id that its @id lines are read for. Default: each id is a node.' },
  host: { ...text, description: 'Name of its host in "hosts". Default: as the files of the hosts say.' },
} satisfies SchemaOf<ClusterNodeConfig>;

const cluster = {
  name: { ...text, description: 'For messages.' },
  nodes: listOf(whether('object', use('clusterNode'), use('glob')), {
    title: 'a list of globs and nodes',
    minItems: 1,
    description: 'Globs of files, or single nodes.',
  }),
  intended: listOf(text, {
    title: 'a list of keywords by their path',
    description: 'Differences between the nodes that are meant: keywords by their path.',
    examples: [['vrrp_instance/interface']],
  }),
} satisfies SchemaOf<ClusterConfig>;

const hostInterface = {
  addresses: listOf(text, {
    title: 'a list of addresses',
    description: 'Its own addresses with prefix length.',
    examples: [['192.0.2.11/24']],
  }),
} satisfies SchemaOf<InterfaceFacts>;

const script = {
  exists: { type: 'boolean', description: 'Default: true.' },
  executable: { type: 'boolean', description: 'Somebody may execute it.' },
  runnable: { type: 'boolean', description: 'It begins with #!, or is a binary program.' },
  owner: { ...text, description: "Its owner's name." },
  writableByOthers: {
    type: 'boolean',
    description: 'Others than root may write to it or to a folder on the way to it.',
  },
} satisfies SchemaOf<ScriptFacts>;

const host = {
  files: globs('The files that it reads. Default: files, folders and config ids named as the host.'),
  configId: { ...text, description: 'The config id that it reads files with. Default: any.' },
  environment: {
    title: 'an environment',
    enum: ENVIRONMENTS,
    description: 'Where it runs, if that is a network without multicast.',
  },
  interfaces: recordOf(use('interface'), {
    title: 'an object of interfaces by their names',
    description: 'All its interfaces.',
    examples: [{ eth0: { addresses: ['192.0.2.11/24'] } }],
  }),
  users: listOf(text, { title: 'a list of user names', description: 'All users that scripts may run as.' }),
  scripts: {
    type: 'object',
    title: 'an object of scripts by their paths',
    description: 'Scripts and programs by absolute path. What is not named is not known.',
    examples: [{ '/usr/local/bin/check': { executable: true } }],
    patternProperties: { '^/': use('script') },
    additionalProperties: false,
  },
  buildOptions: listOf(text, {
    title: 'a list of build options',
    description: 'What its keepalived was built with, as "keepalived -v" lists it.',
    examples: [['BFD', 'JSON']],
  }),
} satisfies SchemaOf<HostConfig>;

const limits = Object.fromEntries(
  Object.entries(LIMITED).map(([name, what]): [string, JsonSchema] => [
    name,
    {
      type: 'integer',
      title: 'a whole number from 1',
      minimum: 1,
      default: DEFAULT_LIMITS[name as keyof Limits],
      description: `Most ${what}. Default ${DEFAULT_LIMITS[name as keyof Limits].toLocaleString('en')}.`,
    },
  ]),
);

const configuration = {
  $schema: { type: 'string', description: 'Address of this schema, for editors.' },
  extends: {
    type: ['string', 'array'],
    title: 'a path, the name of a package, or a list of those',
    examples: ['./base.json'],
    pattern: '.',
    items: text,
    description: 'Configurations that this one builds on: paths or names of packages; what stands later wins.',
  },
  plugins: {
    type: 'array',
    title: 'a list of modules',
    examples: [['./rules/our-rules.js']],
    items: { type: ['string', 'object', 'array'], title: 'a path, the name of a package, or a rule', pattern: '.' },
    description: 'Modules with further rules.',
  },
  ...fileSettings,
  overrides: listOf(closedObject(override, { title: 'an object with "files"', required: ['files'] }), {
    title: 'a list of objects with "files"',
    description: 'Settings for some files, over those for all; what stands later wins.',
    examples: [[{ files: ['test/**'], preset: 'all' }]],
  }),
  ignores: globs('Files that are not linted.'),
  limits: closedObject(limits, {
    title: 'an object of limits by their names',
    description: 'How much is read of a file and of what it includes, as the finding expansion-limit names it.',
    examples: [{ generatedLines: 50_000 }],
  }),
  clusters: listOf(closedObject(cluster, { title: 'an object with "name" and "nodes"', required: ['name', 'nodes'] }), {
    title: 'a list of objects with "name" and "nodes"',
    description: 'Nodes that are looked at side by side when one of their files is linted.',
    examples: [[{ name: 'edge', nodes: ['lb01/keepalived.conf', 'lb02/keepalived.conf'] }]],
  }),
  hosts: recordOf(closedObject(host, { title: 'an object of facts' }), {
    title: 'an object of hosts by their names',
    description: 'What a configuration of keepalived cannot show of its host; "kalint facts" prints it.',
    examples: [{ lb01: { interfaces: { eth0: {} } } }],
  }),
} satisfies SchemaOf<KalintConfig>;

/**
 * The JSON schema of `kalint.config.*`: what editors use and what configurations are checked against.
 * @param rules the rules whose ids and options it knows
 */
export function configSchema(rules: readonly { readonly meta: RuleMeta }[]): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...closedObject(configuration, { title: 'an object', description: 'Configuration of kalint.' }),
    definitions: {
      glob,
      preset: { title: 'a preset', enum: PRESETS, default: PRESETS[0] },
      severity: { title: 'a severity', enum: [...SEVERITIES, 'off'] },
      target: {
        type: 'string',
        title: 'a release, a series of releases or a distribution',
        pattern: `^([0-9]+\\.[0-9]+\\.[0-9]+|${targetNames.map(escapeDots).join('|')})$`,
        examples: [...Object.keys(distributions), '2.4'],
      },
      rules: rulesSchema(rules),
      plainRule,
      pluginRule,
      clusterNode: closedObject(clusterNode, { title: 'a node: an object with "file"', required: ['file'] }),
      interface: closedObject(hostInterface, { title: 'an object of facts' }),
      script: closedObject(script, { title: 'an object of facts' }),
    },
  };
}

function escapeDots(name: string): string {
  return name.replaceAll('.', '\\.');
}
