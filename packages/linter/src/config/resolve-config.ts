import { distributions, resolveTarget } from '@kalint/parser/catalogue';
import type { Preset } from '../engine/preset.ts';
import type { Severity } from '../engine/severity.ts';
import type { LintOptions } from '../lint.ts';
import { type PathTest, pathTest } from './globs.ts';
import { type FactsOfFile, hostOfFile } from './host-of-file.ts';
import type { FileSettings, KalintConfig } from './kalint-config.ts';
import { mergeSettings } from './merge-configs.ts';

/** What is asked for beside a configuration, and counts more than it. */
export interface Demands {
  readonly preset?: Preset;
  /** A release, a series or a distribution. */
  readonly target?: string;
  /** Severities by rule id. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Settings for all files; what is asked for above counts more. */
  readonly settings?: FileSettings;
}

/** What a configuration means for files. Their paths have slashes and are relative to its folder. */
export interface ResolvedConfig {
  /** The options of a file; files with the same settings share theirs. */
  optionsOf(path: string): LintOptions;
  /** Whether a file is not to be linted. */
  ignores: PathTest;
}

/**
 * @param config a configuration without mistakes, with what it extends merged into it
 * @param common what is the same for all files: rules, where includes come from, limits that count more than configured ones
 * @param pathInFolder the path from the configuration's folder to a file that is linted
 */
export function resolveConfig(
  config: KalintConfig,
  demands: Demands = {},
  common: LintOptions = {},
  pathInFolder: (path: string) => string = (path) => path,
): ResolvedConfig {
  const overrides = (config.overrides ?? []).map((override) => ({ override, fits: pathTest(override.files) }));
  const facts = hostOfFile(config.hosts ?? {});
  const factsOf: FactsOfFile = (path, configId) => facts(pathInFolder(path), configId);
  const known = new Map<string, LintOptions>();
  return {
    ignores: pathTest(config.ignores ?? []),
    optionsOf: (path) => {
      const fitting = overrides.filter(({ fits }) => fits(path));
      const key = fitting.map((one) => overrides.indexOf(one)).join();
      const settings = () =>
        fitting.reduce<FileSettings>((base, { override }) => mergeSettings(base, override), config);
      const limits = { ...config.limits, ...common.limits };
      const options = known.get(key) ?? { ...common, factsOf, limits, ...lintOptions(settings(), demands) };
      known.set(key, options);
      return options;
    },
  };
}

/** The options of files without a configuration. */
export function unconfigured(demands: Demands, common: LintOptions): LintOptions {
  return { ...common, ...lintOptions({}, demands) };
}

/** What settings mean to the linter. */
function lintOptions(configured: FileSettings, demands: Demands): LintOptions {
  const settings = demands.settings === undefined ? configured : mergeSettings(configured, demands.settings);
  const entries = Object.entries(settings.rules ?? {}).map(([id, setting]) => {
    const [severity, options] = typeof setting === 'string' ? [setting] : setting;
    return { id, severity, options };
  });
  return {
    preset: demands.preset ?? settings.preset ?? 'recommended',
    severities: { ...Object.fromEntries(entries.map(({ id, severity }) => [id, severity])), ...demands.severities },
    ruleOptions: Object.fromEntries(entries.flatMap(({ id, options }) => (options ? [[id, options]] : []))),
    ...(settings.configIds && { configIds: settings.configIds }),
    ...targetOptions(demands.target ?? settings.target),
  };
}

function targetOptions(name: string | undefined): Pick<LintOptions, 'target' | 'distribution'> {
  const target = name === undefined ? undefined : resolveTarget(name);
  if (name === undefined || target === undefined) return {};
  const distribution = name.trim().toLowerCase();
  return Object.hasOwn(distributions, distribution) ? { target, distribution } : { target };
}
