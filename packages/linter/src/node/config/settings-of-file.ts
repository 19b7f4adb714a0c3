import { relative } from 'node:path';
import { pathTest } from '../../config/globs.ts';
import type { FileSettings } from '../../config/kalint-config.ts';
import type { Demands } from '../../config/resolve-config.ts';
import { type SettingsLayer, type SourcedSettings, sourcedSettings } from '../../config/sourced-settings.ts';
import { rules as builtInRules } from '../../rules/index.generated.ts';
import { pathIn } from './configurations.ts';
import type { LoadedConfig } from './load-config.ts';

export type SettingsOfFile = SourcedSettings;

/**
 * What is set for a file in the end, and where each value comes from; files are named from the working folder.
 * @param loaded the configuration that holds for it; undefined where there is none
 */
export function settingsOfFile(path: string, loaded: LoadedConfig | undefined, demands: Demands = {}): SettingsOfFile {
  const configured = loaded === undefined ? [] : layersOf(loaded, pathIn(loaded, path));
  return sourcedSettings(
    [...configured, { from: 'command line', settings: asSettings(demands) }],
    loaded?.rules ?? builtInRules,
  );
}

/** What all files of a configuration say for all, and then what they say for some. */
function layersOf({ parts }: LoadedConfig, path: string): SettingsLayer[] {
  const named = parts.map((part) => ({ ...part, name: relative('', part.path) || part.path }));
  return [
    ...named.map(({ name, config }) => ({ from: name, settings: config })),
    ...named.flatMap(({ name, config: { overrides = [] } }) =>
      overrides.flatMap((override, i) =>
        pathTest(override.files)(path) ? [{ from: `${name}: overrides[${i}]`, settings: override }] : [],
      ),
    ),
  ];
}

function asSettings({ preset, target, severities, settings }: Demands): FileSettings {
  return {
    ...settings,
    ...(preset !== undefined && { preset }),
    ...(target !== undefined && { target }),
    rules: { ...settings?.rules, ...severities },
  };
}
