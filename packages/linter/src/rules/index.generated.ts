// Generated from the files beside it by npm run gen. Do not edit.
import type { Rule } from '../engine/rule.ts';
import addressInvalid from './address-invalid.ts';
import advertFractionV2 from './advert-fraction-v2.ts';
import advertIntMismatch from './advert-int-mismatch.ts';
import advertOutOfRange from './advert-out-of-range.ts';
import ahWithMaster from './ah-with-master.ts';
import allNodesFault from './all-nodes-fault.ts';
import authIgnored from './auth-ignored.ts';
import authMismatch from './auth-mismatch.ts';
import authPassTooLong from './auth-pass-too-long.ts';
import authPassWithoutType from './auth-pass-without-type.ts';
import badEncoding from './bad-encoding.ts';
import bfdSanity from './bfd-sanity.ts';
import bootRace from './boot-race.ts';
import bracePlacementOld from './brace-placement-old.ts';
import buildOptionNeeded from './build-option-needed.ts';
import cStyleComment from './c-style-comment.ts';
import checkerInvalid from './checker-invalid.ts';
import checkerProtocolMismatch from './checker-protocol-mismatch.ts';
import cloudMulticast from './cloud-multicast.ts';
import commentCharInValue from './comment-char-in-value.ts';
import configDrift from './config-drift.ts';
import definitionCutShort from './definition-cut-short.ts';
import deprecatedKeyword from './deprecated-keyword.ts';
import drPortMismatch from './dr-port-mismatch.ts';
import duplicateInstanceName from './duplicate-instance-name.ts';
import duplicateKeyword from './duplicate-keyword.ts';
import duplicateNotify from './duplicate-notify.ts';
import duplicatePriority from './duplicate-priority.ts';
import duplicateRealServer from './duplicate-real-server.ts';
import duplicateTracker from './duplicate-tracker.ts';
import duplicateUnicastPeer from './duplicate-unicast-peer.ts';
import duplicateVip from './duplicate-vip.ts';
import duplicateVirtualServer from './duplicate-virtual-server.ts';
import duplicateVrid from './duplicate-vrid.ts';
import effectivePriorityClamp from './effective-priority-clamp.ts';
import embeddedNul from './embedded-nul.ts';
import expansionLimit from './expansion-limit.ts';
import extraArguments from './extra-arguments.ts';
import failoverBroken from './failover-broken.ts';
import familyOrFwmarkMismatch from './family-or-fwmark-mismatch.ts';
import flagWithFalse from './flag-with-false.ts';
import followUp from './follow-up.ts';
import foreignPunctuation from './foreign-punctuation.ts';
import garpIntervalZero from './garp-interval-zero.ts';
import globalDefsInvalid from './global-defs-invalid.ts';
import hmacKeyUnusable from './hmac-key-unusable.ts';
import httpGetWithoutExpectation from './http-get-without-expectation.ts';
import includeCycle from './include-cycle.ts';
import includeUnmatched from './include-unmatched.ts';
import incompleteBlock from './incomplete-block.ts';
import instanceFamilyMismatch from './instance-family-mismatch.ts';
import interfaceMissing from './interface-missing.ts';
import interfaceUnknown from './interface-unknown.ts';
import invalidRepetition from './invalid-repetition.ts';
import invalidSuppression from './invalid-suppression.ts';
import invalidValue from './invalid-value.ts';
import keywordNotInTarget from './keyword-not-in-target.ts';
import lineTooLong from './line-too-long.ts';
import lvsDefaults from './lvs-defaults.ts';
import lvsSyncDaemon from './lvs-sync-daemon.ts';
import masterWithoutPriority from './master-without-priority.ts';
import mcastOptionWithUnicast from './mcast-option-with-unicast.ts';
import missingArgument from './missing-argument.ts';
import multicastGroupMismatch from './multicast-group-mismatch.ts';
import noGarpRepair from './no-garp-repair.ts';
import noHealthTracking from './no-health-tracking.ts';
import noVip from './no-vip.ts';
import nopreemptOnWrongNode from './nopreempt-on-wrong-node.ts';
import nopreemptWithMaster from './nopreempt-with-master.ts';
import nopreemptWithWeight from './nopreempt-with-weight.ts';
import nothingInCommon from './nothing-in-common.ts';
import notifyUnquotedArgs from './notify-unquoted-args.ts';
import optionWithoutEffect from './option-without-effect.ts';
import persistenceOptions from './persistence-options.ts';
import placeholderValue from './placeholder-value.ts';
import preemptDelayDelaysCheck from './preempt-delay-delays-check.ts';
import preemptDelayIgnored from './preempt-delay-ignored.ts';
import preferTrackProcess from './prefer-track-process.ts';
import priority255Misuse from './priority-255-misuse.ts';
import quorumImpossible from './quorum-impossible.ts';
import routeInvalid from './route-invalid.ts';
import rsWithoutChecker from './rs-without-checker.ts';
import ruleInvalid from './rule-invalid.ts';
import sameNodeIdentity from './same-node-identity.ts';
import sampleLeftovers from './sample-leftovers.ts';
import scriptInsecurePath from './script-insecure-path.ts';
import scriptNotRunnable from './script-not-runnable.ts';
import scriptRelativePath from './script-relative-path.ts';
import scriptSecurityOff from './script-security-off.ts';
import scriptTiming from './script-timing.ts';
import scriptUserMissing from './script-user-missing.ts';
import secretInVcs from './secret-in-vcs.ts';
import shellSyntaxInScript from './shell-syntax-in-script.ts';
import sorryServerSuspect from './sorry-server-suspect.ts';
import stateInvalid from './state-invalid.ts';
import stateMasterNoop from './state-master-noop.ts';
import strictConflict from './strict-conflict.ts';
import strictWithAuth from './strict-with-auth.ts';
import strictWithUnicast from './strict-with-unicast.ts';
import strictWithoutAccept from './strict-without-accept.ts';
import suppressionWithoutReason from './suppression-without-reason.ts';
import syncGroupInversion from './sync-group-inversion.ts';
import syncGroupShape from './sync-group-shape.ts';
import syncGroupWeightedTracker from './sync-group-weighted-tracker.ts';
import syncMembersDiffer from './sync-members-differ.ts';
import timeoutVsDelayLoop from './timeout-vs-delay-loop.ts';
import tinyWeight from './tiny-weight.ts';
import tooManyVips from './too-many-vips.ts';
import trackInterfaceTwice from './track-interface-twice.ts';
import trackOwnInterface from './track-own-interface.ts';
import trackProcessName from './track-process-name.ts';
import trackScriptWithoutVrrpScript from './track-script-without-vrrp-script.ts';
import trackerOnOwner from './tracker-on-owner.ts';
import trackingAsymmetric from './tracking-asymmetric.ts';
import twoMasters from './two-masters.ts';
import unbalancedBraces from './unbalanced-braces.ts';
import undefinedDefinition from './undefined-definition.ts';
import undefinedTrackGroup from './undefined-track-group.ts';
import undefinedTracker from './undefined-tracker.ts';
import unicastMulticastMixed from './unicast-multicast-mixed.ts';
import unicastNoSrc from './unicast-no-src.ts';
import unicastPeerIncomplete from './unicast-peer-incomplete.ts';
import unicastSelfPeer from './unicast-self-peer.ts';
import unicastSrcDiffers from './unicast-src-differs.ts';
import unicastTtlRange from './unicast-ttl-range.ts';
import unicastWithoutPeers from './unicast-without-peers.ts';
import unknownKeyword from './unknown-keyword.ts';
import unterminatedQuote from './unterminated-quote.ts';
import unusedDefinition from './unused-definition.ts';
import unusedScript from './unused-script.ts';
import unusedSuppression from './unused-suppression.ts';
import v3ChecksumMismatch from './v3-checksum-mismatch.ts';
import valueOutOfRange from './value-out-of-range.ts';
import versionConflict from './version-conflict.ts';
import vipBrdInvalid from './vip-brd-invalid.ts';
import vipIsNodeAddress from './vip-is-node-address.ts';
import vipListMismatch from './vip-list-mismatch.ts';
import vipMixedFamily from './vip-mixed-family.ts';
import vipNotAHost from './vip-not-a-host.ts';
import vipPrefixConflict from './vip-prefix-conflict.ts';
import vipRepeated from './vip-repeated.ts';
import vipWithoutInterface from './vip-without-interface.ts';
import virtualServerInvalid from './virtual-server-invalid.ts';
import vmacOptions from './vmac-options.ts';
import vrfIgnored from './vrf-ignored.ts';
import vridCollision from './vrid-collision.ts';
import vridMismatch from './vrid-mismatch.ts';
import vridMissing from './vrid-missing.ts';
import vrrpVersionMismatch from './vrrp-version-mismatch.ts';
import vsGroupUndefined from './vs-group-undefined.ts';
import vsVipUnmanaged from './vs-vip-unmanaged.ts';
import weakAuthPass from './weak-auth-pass.ts';
import weightNeverFlips from './weight-never-flips.ts';
import weightOutOfRange from './weight-out-of-range.ts';
import weightZeroByVersion from './weight-zero-by-version.ts';
import weightsIgnored from './weights-ignored.ts';

/** All built-in rules, by id. */
export const rules: readonly Rule[] = [
  addressInvalid,
  advertFractionV2,
  advertIntMismatch,
  advertOutOfRange,
  ahWithMaster,
  allNodesFault,
  authIgnored,
  authMismatch,
  authPassTooLong,
  authPassWithoutType,
  badEncoding,
  bfdSanity,
  bootRace,
  bracePlacementOld,
  buildOptionNeeded,
  cStyleComment,
  checkerInvalid,
  checkerProtocolMismatch,
  cloudMulticast,
  commentCharInValue,
  configDrift,
  definitionCutShort,
  deprecatedKeyword,
  drPortMismatch,
  duplicateInstanceName,
  duplicateKeyword,
  duplicateNotify,
  duplicatePriority,
  duplicateRealServer,
  duplicateTracker,
  duplicateUnicastPeer,
  duplicateVip,
  duplicateVirtualServer,
  duplicateVrid,
  effectivePriorityClamp,
  embeddedNul,
  expansionLimit,
  extraArguments,
  failoverBroken,
  familyOrFwmarkMismatch,
  flagWithFalse,
  followUp,
  foreignPunctuation,
  garpIntervalZero,
  globalDefsInvalid,
  hmacKeyUnusable,
  httpGetWithoutExpectation,
  includeCycle,
  includeUnmatched,
  incompleteBlock,
  instanceFamilyMismatch,
  interfaceMissing,
  interfaceUnknown,
  invalidRepetition,
  invalidSuppression,
  invalidValue,
  keywordNotInTarget,
  lineTooLong,
  lvsDefaults,
  lvsSyncDaemon,
  masterWithoutPriority,
  mcastOptionWithUnicast,
  missingArgument,
  multicastGroupMismatch,
  noGarpRepair,
  noHealthTracking,
  noVip,
  nopreemptOnWrongNode,
  nopreemptWithMaster,
  nopreemptWithWeight,
  nothingInCommon,
  notifyUnquotedArgs,
  optionWithoutEffect,
  persistenceOptions,
  placeholderValue,
  preemptDelayDelaysCheck,
  preemptDelayIgnored,
  preferTrackProcess,
  priority255Misuse,
  quorumImpossible,
  routeInvalid,
  rsWithoutChecker,
  ruleInvalid,
  sameNodeIdentity,
  sampleLeftovers,
  scriptInsecurePath,
  scriptNotRunnable,
  scriptRelativePath,
  scriptSecurityOff,
  scriptTiming,
  scriptUserMissing,
  secretInVcs,
  shellSyntaxInScript,
  sorryServerSuspect,
  stateInvalid,
  stateMasterNoop,
  strictConflict,
  strictWithAuth,
  strictWithUnicast,
  strictWithoutAccept,
  suppressionWithoutReason,
  syncGroupInversion,
  syncGroupShape,
  syncGroupWeightedTracker,
  syncMembersDiffer,
  timeoutVsDelayLoop,
  tinyWeight,
  tooManyVips,
  trackInterfaceTwice,
  trackOwnInterface,
  trackProcessName,
  trackScriptWithoutVrrpScript,
  trackerOnOwner,
  trackingAsymmetric,
  twoMasters,
  unbalancedBraces,
  undefinedDefinition,
  undefinedTrackGroup,
  undefinedTracker,
  unicastMulticastMixed,
  unicastNoSrc,
  unicastPeerIncomplete,
  unicastSelfPeer,
  unicastSrcDiffers,
  unicastTtlRange,
  unicastWithoutPeers,
  unknownKeyword,
  unterminatedQuote,
  unusedDefinition,
  unusedScript,
  unusedSuppression,
  v3ChecksumMismatch,
  valueOutOfRange,
  versionConflict,
  vipBrdInvalid,
  vipIsNodeAddress,
  vipListMismatch,
  vipMixedFamily,
  vipNotAHost,
  vipPrefixConflict,
  vipRepeated,
  vipWithoutInterface,
  virtualServerInvalid,
  vmacOptions,
  vrfIgnored,
  vridCollision,
  vridMismatch,
  vridMissing,
  vrrpVersionMismatch,
  vsGroupUndefined,
  vsVipUnmanaged,
  weakAuthPass,
  weightNeverFlips,
  weightOutOfRange,
  weightZeroByVersion,
  weightsIgnored,
];

/** The built-in rule with an id; undefined where there is none. */
export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.meta.id === id);
}
