import { type Preset, presetSeverity } from '../engine/preset.ts';
import type { Rule } from '../engine/rule.ts';
import { optionValues, type RuleOptions, type RuleOptionValue, type RuleOptionValues } from '../engine/rule-options.ts';
import type { Severity } from '../engine/severity.ts';
import type { FileSettings } from './kalint-config.ts';

/** Settings with the place where they stand. */
export interface SettingsLayer {
  /** For a person: `kalint.config.json: overrides[0]`, `command line`. */
  readonly from: string;
  readonly settings: FileSettings;
}

/** A value with the place that it comes from: that of a layer, or `default`. */
export interface Sourced<T> {
  readonly value: T;
  readonly from: string;
}

/** What is set for a rule in the end. */
export interface SourcedRule {
  readonly severity: Severity | 'off';
  /** Where the severity comes from: a layer, or `preset NAME`. */
  readonly from: string;
  /** All its options; left out where it has none. */
  readonly options?: RuleOptionValues<RuleOptions>;
  /** Where the options come from that are not its own; left out where all are. */
  readonly optionsFrom?: string;
}

/** What is set for a file in the end, and where each value comes from. */
export interface SourcedSettings {
  readonly preset: Sourced<Preset>;
  /** Undefined where nothing names one: the newest release counts. */
  readonly target: Sourced<string> | undefined;
  readonly configIds: Sourced<readonly string[]> | undefined;
  /** By rule id, in the order of the rules. */
  readonly rules: Readonly<Record<string, SourcedRule>>;
}

/** @param layers settings, those that count least first */
export function sourcedSettings(layers: readonly SettingsLayer[], rules: readonly Rule[]): SourcedSettings {
  const preset = last(layers, ({ preset }) => preset) ?? { value: 'recommended', from: 'default' };
  return {
    preset,
    target: last(layers, ({ target }) => target),
    configIds: last(layers, ({ configIds }) => configIds),
    rules: Object.fromEntries(rules.map((rule) => [rule.meta.id, sourcedRule(rule, layers, preset.value)])),
  };
}

function sourcedRule({ meta }: Rule, layers: readonly SettingsLayer[], preset: Preset): SourcedRule {
  const setting = ({ rules = {} }: FileSettings) => (Object.hasOwn(rules, meta.id) ? rules[meta.id] : undefined);
  const chosen = last(layers, (settings) => [setting(settings)].flat()[0] as Severity | 'off' | undefined);
  const options = last(layers, (settings): Readonly<Record<string, RuleOptionValue>> | undefined => {
    const own = setting(settings);
    return typeof own === 'string' ? undefined : own?.[1];
  });
  const { value: severity, from } = chosen ?? { value: presetSeverity(meta, preset), from: `preset ${preset}` };
  return {
    severity,
    from,
    ...(meta.options && { options: optionValues(meta.options, options?.value) }),
    ...(options && { optionsFrom: options.from }),
  };
}

/** What the last layer says that says something. */
function last<T>(layers: readonly SettingsLayer[], pick: (settings: FileSettings) => T | undefined) {
  for (const { from, settings } of layers.toReversed()) {
    const value = pick(settings);
    if (value !== undefined) return { value, from };
  }
  return undefined;
}
