import { PRESETS, type Preset, presetSeverity } from './preset.ts';
import type { Rule } from './rule.ts';
import { optionValues, type RuleOptions, type RuleOptionValue, type RuleOptionValues } from './rule-options.ts';
import type { Severity } from './severity.ts';

/** A rule that runs, with what is configured for it. */
export interface SelectedRule<R extends Rule = Rule> {
  readonly rule: R;
  readonly options: RuleOptionValues<RuleOptions>;
  /** Severity of its findings that have none of their own. */
  readonly severity: Severity;
  /** Severity that the user chose: it holds for all its findings. */
  readonly chosenSeverity: Severity | undefined;
}

/** What decides which rules run, and how. */
export interface RuleSelection {
  readonly preset: Preset;
  /** By rule id, over the preset. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** By rule id and option. */
  readonly ruleOptions: Readonly<Record<string, Readonly<Record<string, RuleOptionValue>>>>;
}

/** The rules that run, in the given order. A severity switches on a rule that the preset does not have. */
export function selectRules(rules: readonly Rule[], selection: RuleSelection): SelectedRule[] {
  return rules.flatMap((rule) => {
    const { meta } = rule;
    const chosen = ownValue(selection.severities, meta.id);
    const byPreset = presetSeverity(meta, selection.preset);
    if (chosen === 'off' || (chosen === undefined && byPreset === 'off')) return [];
    const options = optionValues(meta.options ?? {}, ownValue(selection.ruleOptions, meta.id));
    const severity = byPreset === 'off' ? meta.severity : byPreset;
    return [{ rule, options, severity, chosenSeverity: chosen }];
  });
}

/** The preset in which every one of some rules runs. */
export const WIDEST_PRESET: Preset = PRESETS[PRESETS.length - 1] as Preset;

function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
