import { showPath } from './config-problem.ts';
import type { FileSettings } from './kalint-config.ts';

/** What a value says as settings for files. */
export interface CheckedSettings {
  /** What is right in it. */
  readonly settings: FileSettings;
  /** What is wrong, each with the setting: `rules["two-masters"]: …`. */
  readonly problems: readonly string[];
}

/** Checks settings that come from elsewhere than a configuration, as from an editor, against its schema. Never throws. */
export async function checkSettings(value: unknown): Promise<CheckedSettings> {
  const [{ checkConfig }, { meaningProblems }] = await Promise.all([
    import('./check-config.ts'),
    import('./check-meaning.ts'),
  ]);
  const { config, problems } = checkConfig(value);
  const { preset, target, rules, configIds } = config;
  const wrong = meaningProblems({ ...(target !== undefined && { target }) }, []);
  return {
    settings: {
      ...(preset !== undefined && { preset }),
      ...(target !== undefined && wrong.length === 0 && { target }),
      ...(rules !== undefined && { rules }),
      ...(configIds !== undefined && { configIds }),
    },
    problems: [...problems, ...wrong].map(({ path, message }) => `${showPath(path)}: ${message}`),
  };
}
