import { checkSettings, type FileSettings } from '@kalint/linter';

/** What an editor sets under `kalint`: what a configuration sets for files, and what concerns the editor alone. */
export interface Settings {
  /** Counts more than configurations do. */
  readonly files: FileSettings;
  /** Path of the configuration for all files; relative ones start at the first workspace folder. Default: the nearest. */
  readonly configFile: string | undefined;
  /** Restricted mode: nothing of the workspace is run, and nothing outside of it is read. */
  readonly untrusted: boolean;
  /** All that is set, for features that have settings of their own: `own['inlayHints']`. */
  readonly own: Readonly<Record<string, unknown>>;
  /** What is wrong, and not taken. */
  readonly problems: readonly string[];
}

export const NO_SETTINGS: Settings = { files: {}, configFile: undefined, untrusted: false, own: {}, problems: [] };

/** The settings that are those of configurations. */
export const FILE_SETTINGS = ['preset', 'target', 'rules', 'configIds'] as const satisfies (keyof FileSettings)[];

/** Reads what a client says under `kalint`. Never throws: what is wrong is named and left out. */
export async function readSettings(value: unknown): Promise<Settings> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return NO_SETTINGS;
  const own = value as Readonly<Record<string, unknown>>;
  const given = FILE_SETTINGS.filter((key) => isSet(own[key])).map((key) => [key, own[key]] as const);
  const checked = given.length === 0 ? undefined : await checkSettings(Object.fromEntries(given));
  const { configFile } = own;
  return {
    files: checked?.settings ?? {},
    configFile: typeof configFile === 'string' && configFile !== '' ? configFile : undefined,
    untrusted: own.untrusted === true,
    own,
    problems: checked?.problems ?? [],
  };
}

/** Editors send what is not set as null, or as an empty value of its type. */
function isSet(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
