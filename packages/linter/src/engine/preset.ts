import type { RuleMeta } from './rule.ts';
import type { Severity } from './severity.ts';

/**
 * Sets of rules, each holding the one before it:
 * - `recommended`: mistakes; silent on sound files
 * - `strict`: also what is sound but leaves a risk or a question
 * - `all`: every rule
 */
export const PRESETS = ['recommended', 'strict', 'all'] as const;
export type Preset = (typeof PRESETS)[number];

/** The severity of a rule in a preset, `off` where it is not part of it. */
export function presetSeverity(meta: RuleMeta, preset: Preset): Severity | 'off' {
  if (PRESETS.indexOf(meta.preset ?? 'recommended') > PRESETS.indexOf(preset)) return 'off';
  return preset === 'recommended' ? meta.severity : (meta.strictSeverity ?? meta.severity);
}
