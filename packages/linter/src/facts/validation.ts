import { type BoundStatement, compareVersions, type Version } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { type InstanceReading, instanceReadings } from './instance-reading.ts';
import { EMPTY_ALLOWED_SINCE, familyOf, mayBeEmpty, versionOf, vipsWithInterface } from './instance-values.ts';
import { endsEarly } from './missing-words.ts';
import { mistyped } from './mistyped.ts';
import { hasBrokenBraces, isNestedAsWritten } from './nesting.ts';
import { perTarget } from './per-target.ts';
import { isStrict } from './strictness.ts';
import { VridIndex } from './vrid-index.ts';

/**
 * When keepalived has read the file it checks what it has, in this order, and ends at the first thing it cannot run with
 * (vrrp.c: vrrp_complete_init, vrrp_complete_instance). What comes later is then not reported.
 */
export const STEPS = [
  /** Of all instances: an interface and a virtual_router_id. */
  'minimum',
  /** Sync groups get their members. */
  'groups',
  /** Then for each instance: IPv6 and version 2. */
  'family',
  /** Up to 2.2.7: addresses. */
  'early-addresses',
  /** State and authentication. */
  'state',
  /** Strict mode with unicast peers. */
  'strict-unicast',
  /** Unicast without an interface and without a source address. */
  'source',
  /** Everything else that has no tracker. */
  'settings',
  /** Addresses. */
  'addresses',
  /** Trackers and their weights. */
  'trackers',
  /** After all instances: virtual_router_ids that clash. */
  'conflicts',
  /** Trackers of sync groups. */
  'group-trackers',
] as const;
export type Step = (typeof STEPS)[number];

/** What makes keepalived end. */
export interface Stop {
  readonly step: Step;
  /** Place of the instance among those that are read. */
  readonly index: number;
}

/** Steps that each instance goes through before the next one begins. */
const PER_INSTANCE: readonly Step[] = STEPS.slice(STEPS.indexOf('family'), STEPS.indexOf('conflicts'));

/** From this release on unicast peers are counted before strict mode looks for them; up to 2.2.4 it looked itself. */
const STRICT_REFUSES_UNICAST_SINCE: Version = '2.4.0';
const STRICT_REFUSED_UNICAST_BEFORE: Version = '2.2.5';

/** Whether keepalived gets as far as this check of an instance, so that it reports what it finds there. */
export function isChecked(
  node: ConfigurationNode,
  target: Version,
  reading: InstanceReading | undefined,
  step: Step,
): boolean {
  if (endsEarly(node) || hasBrokenBraces(node)) return false;
  if (reading !== undefined && !isReadToEnd(node, reading.instance.statement)) return false;
  const stop = stopOf(node, target);
  const index = reading === undefined ? 0 : (indices(node, target).get(reading) ?? -1);
  return stop === undefined || compare({ step, index }, stop) <= 0;
}

/** What a finding says of keepalived where it reports after reading, when it names no line any more. */
export function afterReading(
  node: ConfigurationNode,
  target: Version,
  reading: InstanceReading | undefined,
  step: Step,
): { readonly reportedByKeepalived: boolean; readonly withoutLine: true } {
  return { reportedByKeepalived: isChecked(node, target, reading, step), withoutLine: true };
}

/** Whether all of a block is read where it stands. */
export function isReadToEnd(node: ConfigurationNode, block: BoundStatement): boolean {
  return isNestedAsWritten(node, block.children.at(-1) ?? block);
}

/**
 * Whether a block may hold more than what is seen of it: its file includes one that was not read, braces went wrong, or
 * a keyword in it is mistyped. That something is missing in it is then not said.
 */
export function mayHoldMore(node: ConfigurationNode, block: BoundStatement): boolean {
  if (!node.expansion.complete || hasBrokenBraces(node)) return true;
  const inside = block.directive.block?.directives;
  if (inside === undefined) return true;
  return inside.some((directive) => mistyped(node).has(directive));
}

/**
 * The same for what keepalived looks at when it comes to the `}`: a mistyped keyword counts only where it has a block,
 * since its `}` is then the one that keepalived takes.
 */
export function mayEndElsewhere(node: ConfigurationNode, block: BoundStatement): boolean {
  if (!node.expansion.complete || hasBrokenBraces(node)) return true;
  const inside = block.directive.block?.directives;
  if (inside === undefined) return true;
  return inside.some((directive) => directive.block !== undefined && mistyped(node).has(directive));
}

/** Whether the daemon of the target ends at strict mode with unicast peers. */
export function strictRefusesUnicast(target: Version): boolean {
  return (
    compareVersions(target, STRICT_REFUSES_UNICAST_SINCE) >= 0 ||
    compareVersions(target, STRICT_REFUSED_UNICAST_BEFORE) < 0
  );
}

/** The step at which a daemon of the target notices unicast without peers. */
export function unicastStep(target: Version): Step {
  return compareVersions(target, STRICT_REFUSES_UNICAST_SINCE) >= 0 ? 'state' : 'settings';
}

function compare(a: Stop, b: Stop): number {
  const [first, second] = [phaseOf(a.step), phaseOf(b.step)];
  return first - second || a.index - b.index || STEPS.indexOf(a.step) - STEPS.indexOf(b.step);
}

/** The steps of one instance form one phase. */
function phaseOf(step: Step): number {
  return PER_INSTANCE.includes(step) ? STEPS.indexOf('family') : STEPS.indexOf(step);
}

const indices = perTarget(
  (node, target): ReadonlyMap<InstanceReading, number> =>
    new Map(instanceReadings(node, target).map((reading, i) => [reading, i])),
);

const stopOf = perTarget(firstStop);

function firstStop(node: ConfigurationNode, target: Version): Stop | undefined {
  const readings = instanceReadings(node, target);
  const found: Stop[] = [];
  for (const [index, reading] of readings.entries()) {
    if (reading.uncertain) continue;
    if (lacksMinimum(reading, target)) found.push({ step: 'minimum', index });
    const step = stopInside(reading, node, target);
    if (step !== undefined) found.push({ step, index });
  }
  const clash = firstClash(readings, target);
  if (clash !== undefined) found.push({ step: 'conflicts', index: clash });
  return found.sort(compare)[0];
}

/** The first instance whose virtual_router_id clashes with that of a later one. */
function firstClash(readings: readonly InstanceReading[], target: Version): number | undefined {
  const later = new VridIndex(target);
  let first: number | undefined;
  for (const [i, { instance, uncertain }] of [...readings.entries()].reverse()) {
    if (!uncertain && later.firstConflict(instance) !== undefined) first = i;
    later.add(instance);
  }
  return first;
}

function lacksMinimum(reading: InstanceReading, target: Version): boolean {
  return reading.instance.virtualRouterId === undefined || needsInterface(reading, target);
}

/** In these releases keepalived looked for peers before it had counted them, so that unicast needed an interface, too. */
const UNICAST_NEEDS_INTERFACE_SINCE: Version = '2.2.5';
const UNICAST_NEEDS_INTERFACE_BEFORE: Version = '2.2.8';

/** Whether keepalived refuses an instance for want of an interface (vrrp.c:chk_min_cfg). */
export function needsInterface(reading: InstanceReading, target: Version): boolean {
  if (reading.interface !== undefined) return false;
  if (compareVersions(target, UNICAST_NEEDS_INTERFACE_SINCE) < 0) return reading.peers.length === 0;
  return compareVersions(target, UNICAST_NEEDS_INTERFACE_BEFORE) < 0 || reading.unicast.length === 0;
}

function stopInside(reading: InstanceReading, node: ConfigurationNode, target: Version): Step | undefined {
  const { model } = node.binding;
  const strict = isStrict(reading.instance, model);
  const version = versionOf(reading, model);
  if (strict === undefined || version === undefined) return undefined;
  const needsVip = (version === 3 || strict) && !mayBeEmpty(reading, target, strict);
  const isOld = compareVersions(target, EMPTY_ALLOWED_SINCE) < 0;
  if (isOld && needsVip && reading.vips.length === 0) return 'early-addresses';
  if (strict && reading.peers.length > 0 && reading.interface !== undefined && strictRefusesUnicast(target)) {
    return 'strict-unicast';
  }
  if (reading.interface === undefined && lacksSource(reading)) return 'source';
  const needsVipNow = needsVip || (isOld && familyOf(reading) === 6);
  return needsVipNow && vipsWithInterface(reading).length === 0 ? 'addresses' : undefined;
}

/** Without an interface adverts need a source address, one that is valid beyond the link. */
export function lacksSource({ source, sourceAddress }: InstanceReading): boolean {
  return source === undefined || (sourceAddress !== undefined && isLinkLocal(sourceAddress.bytes));
}

/** fe80::/10 */
export function isLinkLocal(bytes: readonly number[]): boolean {
  return bytes.length === 16 && bytes[0] === 0xfe && ((bytes[1] ?? 0) & 0xc0) === 0x80;
}
