// Generated from the files beside it by npm run gen. Do not edit.
import type { Rule } from '../engine/rule.ts';
import authPassTooLong from './auth-pass-too-long.ts';
import badEncoding from './bad-encoding.ts';
import cStyleComment from './c-style-comment.ts';
import deprecatedKeyword from './deprecated-keyword.ts';
import duplicateInstanceName from './duplicate-instance-name.ts';
import duplicateKeyword from './duplicate-keyword.ts';
import duplicatePriority from './duplicate-priority.ts';
import duplicateVrid from './duplicate-vrid.ts';
import embeddedNul from './embedded-nul.ts';
import expansionLimit from './expansion-limit.ts';
import extraArguments from './extra-arguments.ts';
import followUp from './follow-up.ts';
import foreignPunctuation from './foreign-punctuation.ts';
import includeCycle from './include-cycle.ts';
import includeUnmatched from './include-unmatched.ts';
import invalidRepetition from './invalid-repetition.ts';
import invalidValue from './invalid-value.ts';
import keywordNotInTarget from './keyword-not-in-target.ts';
import lineTooLong from './line-too-long.ts';
import missingArgument from './missing-argument.ts';
import nopreemptWithMaster from './nopreempt-with-master.ts';
import stateInvalid from './state-invalid.ts';
import trackScriptWithoutVrrpScript from './track-script-without-vrrp-script.ts';
import twoMasters from './two-masters.ts';
import unbalancedBraces from './unbalanced-braces.ts';
import undefinedDefinition from './undefined-definition.ts';
import undefinedTracker from './undefined-tracker.ts';
import unknownKeyword from './unknown-keyword.ts';
import unterminatedQuote from './unterminated-quote.ts';
import unusedDefinition from './unused-definition.ts';
import unusedScript from './unused-script.ts';
import valueOutOfRange from './value-out-of-range.ts';
import vridMismatch from './vrid-mismatch.ts';
import weightNeverFlips from './weight-never-flips.ts';
import weightOutOfRange from './weight-out-of-range.ts';

/** All built-in rules, by id. */
export const rules: readonly Rule[] = [
  authPassTooLong,
  badEncoding,
  cStyleComment,
  deprecatedKeyword,
  duplicateInstanceName,
  duplicateKeyword,
  duplicatePriority,
  duplicateVrid,
  embeddedNul,
  expansionLimit,
  extraArguments,
  followUp,
  foreignPunctuation,
  includeCycle,
  includeUnmatched,
  invalidRepetition,
  invalidValue,
  keywordNotInTarget,
  lineTooLong,
  missingArgument,
  nopreemptWithMaster,
  stateInvalid,
  trackScriptWithoutVrrpScript,
  twoMasters,
  unbalancedBraces,
  undefinedDefinition,
  undefinedTracker,
  unknownKeyword,
  unterminatedQuote,
  unusedDefinition,
  unusedScript,
  valueOutOfRange,
  vridMismatch,
  weightNeverFlips,
  weightOutOfRange,
];

/** The built-in rule with an id; undefined where there is none. */
export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.meta.id === id);
}
