/** A setting of the editor alone, in words of JSON Schema that editors understand. */
export interface EditorSetting {
  readonly type: 'string' | 'boolean';
  readonly default: string | boolean;
  readonly enum?: readonly string[];
  readonly description: string;
  /** Where it may be set, in words of VS Code: for the machine only, a window, or each folder. */
  readonly scope: 'machine' | 'window' | 'resource';
}

/** The settings under `kalint` that no configuration has, by their name without that prefix. */
export const EDITOR_SETTINGS: Readonly<Record<string, EditorSetting>> = {
  configFile: {
    type: 'string',
    default: '',
    scope: 'resource',
    description:
      'The configuration of kalint for all files; a relative path starts at the workspace folder. Default: the nearest kalint.config.* of each file.',
  },
  untrusted: {
    type: 'boolean',
    default: false,
    scope: 'machine',
    description:
      'Run no configuration that is a script and no plugin, and read nothing outside of the workspace folders, also where the editor trusts them.',
  },
  'inlayHints.definitions': {
    type: 'boolean',
    default: true,
    scope: 'resource',
    description: 'Show the value of a $NAME behind it.',
  },
  'inlayHints.priorities': {
    type: 'boolean',
    default: true,
    scope: 'resource',
    description: 'Show what trackers make of a priority.',
  },
  'inlayHints.defaults': {
    type: 'boolean',
    default: true,
    scope: 'resource',
    description: 'Show the defaults of important settings that an instance does not name.',
  },
  codeLens: {
    type: 'boolean',
    default: true,
    scope: 'resource',
    description: 'Show who tracks a script and what its failure comes to, and which node is master of an instance.',
  },
  'trace.server': {
    type: 'string',
    default: 'off',
    enum: ['off', 'messages', 'verbose'],
    scope: 'window',
    description: 'What is logged of the talk between editor and language server.',
  },
};
