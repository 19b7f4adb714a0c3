// Generated from the files beside it by npm run gen. Do not edit.
import type { Rule } from '../engine/rule.ts';
import duplicatePriority from './duplicate-priority.ts';
import stateInvalid from './state-invalid.ts';
import twoMasters from './two-masters.ts';
import vridMismatch from './vrid-mismatch.ts';
import weightNeverFlips from './weight-never-flips.ts';

/** All built-in rules, by id. */
export const rules: readonly Rule[] = [
  duplicatePriority,
  stateInvalid,
  twoMasters,
  vridMismatch,
  weightNeverFlips,
];

/** The built-in rule with an id; undefined where there is none. */
export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.meta.id === id);
}
