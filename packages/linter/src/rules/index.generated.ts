// Generated from the files beside it by npm run gen. Do not edit.
import type { Rule } from '../engine/rule.ts';
import addressInvalid from './address-invalid.ts';
import advertFractionV2 from './advert-fraction-v2.ts';
import advertOutOfRange from './advert-out-of-range.ts';
import ahWithMaster from './ah-with-master.ts';
import authIgnored from './auth-ignored.ts';
import authPassTooLong from './auth-pass-too-long.ts';
import badEncoding from './bad-encoding.ts';
import bfdSanity from './bfd-sanity.ts';
import cStyleComment from './c-style-comment.ts';
import checkerInvalid from './checker-invalid.ts';
import definitionCutShort from './definition-cut-short.ts';
import deprecatedKeyword from './deprecated-keyword.ts';
import drPortMismatch from './dr-port-mismatch.ts';
import duplicateInstanceName from './duplicate-instance-name.ts';
import duplicateKeyword from './duplicate-keyword.ts';
import duplicatePriority from './duplicate-priority.ts';
import duplicateRealServer from './duplicate-real-server.ts';
import duplicateTracker from './duplicate-tracker.ts';
import duplicateUnicastPeer from './duplicate-unicast-peer.ts';
import duplicateVrid from './duplicate-vrid.ts';
import embeddedNul from './embedded-nul.ts';
import expansionLimit from './expansion-limit.ts';
import extraArguments from './extra-arguments.ts';
import familyOrFwmarkMismatch from './family-or-fwmark-mismatch.ts';
import followUp from './follow-up.ts';
import foreignPunctuation from './foreign-punctuation.ts';
import garpIntervalZero from './garp-interval-zero.ts';
import globalDefsInvalid from './global-defs-invalid.ts';
import hmacKeyUnusable from './hmac-key-unusable.ts';
import includeCycle from './include-cycle.ts';
import includeUnmatched from './include-unmatched.ts';
import incompleteBlock from './incomplete-block.ts';
import instanceFamilyMismatch from './instance-family-mismatch.ts';
import interfaceMissing from './interface-missing.ts';
import invalidRepetition from './invalid-repetition.ts';
import invalidValue from './invalid-value.ts';
import keywordNotInTarget from './keyword-not-in-target.ts';
import lineTooLong from './line-too-long.ts';
import lvsDefaults from './lvs-defaults.ts';
import lvsSyncDaemon from './lvs-sync-daemon.ts';
import mcastOptionWithUnicast from './mcast-option-with-unicast.ts';
import missingArgument from './missing-argument.ts';
import noVip from './no-vip.ts';
import nopreemptWithMaster from './nopreempt-with-master.ts';
import optionWithoutEffect from './option-without-effect.ts';
import persistenceOptions from './persistence-options.ts';
import preemptDelayIgnored from './preempt-delay-ignored.ts';
import quorumImpossible from './quorum-impossible.ts';
import routeInvalid from './route-invalid.ts';
import ruleInvalid from './rule-invalid.ts';
import stateInvalid from './state-invalid.ts';
import strictConflict from './strict-conflict.ts';
import strictWithAuth from './strict-with-auth.ts';
import strictWithUnicast from './strict-with-unicast.ts';
import syncGroupShape from './sync-group-shape.ts';
import syncGroupWeightedTracker from './sync-group-weighted-tracker.ts';
import tooManyVips from './too-many-vips.ts';
import trackInterfaceTwice from './track-interface-twice.ts';
import trackOwnInterface from './track-own-interface.ts';
import trackScriptWithoutVrrpScript from './track-script-without-vrrp-script.ts';
import trackerOnOwner from './tracker-on-owner.ts';
import twoMasters from './two-masters.ts';
import unbalancedBraces from './unbalanced-braces.ts';
import undefinedDefinition from './undefined-definition.ts';
import undefinedTrackGroup from './undefined-track-group.ts';
import undefinedTracker from './undefined-tracker.ts';
import unicastTtlRange from './unicast-ttl-range.ts';
import unicastWithoutPeers from './unicast-without-peers.ts';
import unknownKeyword from './unknown-keyword.ts';
import unterminatedQuote from './unterminated-quote.ts';
import unusedDefinition from './unused-definition.ts';
import unusedScript from './unused-script.ts';
import valueOutOfRange from './value-out-of-range.ts';
import versionConflict from './version-conflict.ts';
import vipMixedFamily from './vip-mixed-family.ts';
import vipRepeated from './vip-repeated.ts';
import vipWithoutInterface from './vip-without-interface.ts';
import virtualServerInvalid from './virtual-server-invalid.ts';
import vmacOptions from './vmac-options.ts';
import vrfIgnored from './vrf-ignored.ts';
import vridMismatch from './vrid-mismatch.ts';
import vridMissing from './vrid-missing.ts';
import vsGroupUndefined from './vs-group-undefined.ts';
import weightNeverFlips from './weight-never-flips.ts';
import weightOutOfRange from './weight-out-of-range.ts';

/** All built-in rules, by id. */
export const rules: readonly Rule[] = [
  addressInvalid,
  advertFractionV2,
  advertOutOfRange,
  ahWithMaster,
  authIgnored,
  authPassTooLong,
  badEncoding,
  bfdSanity,
  cStyleComment,
  checkerInvalid,
  definitionCutShort,
  deprecatedKeyword,
  drPortMismatch,
  duplicateInstanceName,
  duplicateKeyword,
  duplicatePriority,
  duplicateRealServer,
  duplicateTracker,
  duplicateUnicastPeer,
  duplicateVrid,
  embeddedNul,
  expansionLimit,
  extraArguments,
  familyOrFwmarkMismatch,
  followUp,
  foreignPunctuation,
  garpIntervalZero,
  globalDefsInvalid,
  hmacKeyUnusable,
  includeCycle,
  includeUnmatched,
  incompleteBlock,
  instanceFamilyMismatch,
  interfaceMissing,
  invalidRepetition,
  invalidValue,
  keywordNotInTarget,
  lineTooLong,
  lvsDefaults,
  lvsSyncDaemon,
  mcastOptionWithUnicast,
  missingArgument,
  noVip,
  nopreemptWithMaster,
  optionWithoutEffect,
  persistenceOptions,
  preemptDelayIgnored,
  quorumImpossible,
  routeInvalid,
  ruleInvalid,
  stateInvalid,
  strictConflict,
  strictWithAuth,
  strictWithUnicast,
  syncGroupShape,
  syncGroupWeightedTracker,
  tooManyVips,
  trackInterfaceTwice,
  trackOwnInterface,
  trackScriptWithoutVrrpScript,
  trackerOnOwner,
  twoMasters,
  unbalancedBraces,
  undefinedDefinition,
  undefinedTrackGroup,
  undefinedTracker,
  unicastTtlRange,
  unicastWithoutPeers,
  unknownKeyword,
  unterminatedQuote,
  unusedDefinition,
  unusedScript,
  valueOutOfRange,
  versionConflict,
  vipMixedFamily,
  vipRepeated,
  vipWithoutInterface,
  virtualServerInvalid,
  vmacOptions,
  vrfIgnored,
  vridMismatch,
  vridMissing,
  vsGroupUndefined,
  weightNeverFlips,
  weightOutOfRange,
];

/** The built-in rule with an id; undefined where there is none. */
export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.meta.id === id);
}
