import { arg, flag, option } from '../define.ts';
import type { ArgumentSpec, EntrySpec, OptionSpec, OptionTable, StatementSpec } from '../spec.ts';
import { integer } from '../types/integer.ts';
import { interfaceName } from '../types/interface-name.ts';
import { reference } from '../types/name.ts';

/** Largest weight of a tracked interface, script or BFD session. */
const MAX_WEIGHT = 253;
/** Largest weight of a tracked file or process. */
const MAX_WIDE_WEIGHT = 254;

/** The weight of a tracker, from −`limit` to `limit`. `instead`: what counts in place of one outside of that. */
export function weightArgument(limit: 253 | 254, instead?: (outside: number) => number | undefined): ArgumentSpec {
  const type = integer({ min: -limit, max: limit, ...(instead && { instead }) });
  return arg('weight', type, { rule: 'weight-out-of-range' });
}

/** `reverse` behind a weight. */
export const reverseOption: OptionSpec = flag('Swap good and bad for the weight.', { since: '2.0.18' });

const noreverseOption: OptionSpec = flag('Undo the `reverse` of the definition.', { since: '2.0.18' });

/** `weight 10`, with what may stand behind it. */
function weightOption(weight: ArgumentSpec, behind: OptionTable): OptionSpec {
  return option(
    [weight],
    'Change the priority by this instead of going to FAULT; replaces the weight of the definition.',
    { transparent: true, options: behind, repeatReported: true },
  );
}

/** A tracker that has a weight of its own where it is defined. */
function weightedOptions(weight: ArgumentSpec): OptionTable {
  return { weight: weightOption(weight, { reverse: reverseOption, noreverse: noreverseOption }) };
}

/** For interfaces and scripts 254 is read as 253, and -254 as -253; other numbers outside do not count. */
const closeWeight = weightArgument(MAX_WEIGHT, (outside) =>
  Math.abs(outside) === MAX_WIDE_WEIGHT ? Math.sign(outside) * MAX_WEIGHT : undefined,
);

/** Interfaces and scripts took ±254 as they are up to 1.4.5. */
const wideWeightBefore2: StatementSpec['changed'] = [
  {
    before: '2.0.0',
    options: { weight: weightOption(weightArgument(MAX_WIDE_WEIGHT), {}) },
    note: 'Weights reach from −254 to 254.',
  },
];

const WEIGHT_FIRST = 'Behind the name only `weight` may stand; any other word drops the entry.';
const DEFINED_BEFORE = 'The definition must stand further up in the file, or the entry is dropped with a message.';

/** `eth0 weight -20 reverse` */
export const trackedInterface: EntrySpec = {
  typeName: 'TrackedInterface',
  args: [arg('interface', interfaceName())],
  options: { weight: weightOption(closeWeight, { reverse: reverseOption }) },
  extra: 'reported',
  changed: wideWeightBefore2,
  summary: 'An interface whose link counts; without a weight the instance is in FAULT while it is down.',
  details: `254 and -254 are read as 253 and -253. The instance’s own interface is ignored here. A second entry of the same interface is dropped. ${WEIGHT_FIRST}`,
  source: { man: 'VRRP instance(s)', code: 'vrrp_track.c:alloc_track_if' },
};

/** `check_http weight -20 reverse` */
export const trackedScript: EntrySpec = {
  typeName: 'TrackedScript',
  args: [arg('script', reference('vrrp_script'))],
  options: weightedOptions(closeWeight),
  extra: 'reported',
  changed: wideWeightBefore2,
  summary: 'A vrrp_script whose result counts; with weight 0 the instance is in FAULT while it fails.',
  details: `${DEFINED_BEFORE} 254 and -254 are read as 253 and -253. A second entry of the same script is dropped. ${WEIGHT_FIRST}`,
  source: { man: 'VRRP instance(s)', code: 'vrrp_track.c:alloc_track_script' },
};

/** `maintenance weight 1 reverse` */
export const trackedFile: EntrySpec = {
  typeName: 'TrackedFile',
  args: [arg('file', reference('track_file'))],
  options: weightedOptions(weightArgument(MAX_WIDE_WEIGHT)),
  extra: 'reported',
  summary: 'A track_file whose number, times the weight, is added to the priority.',
  details: `With weight 0 any number but 0 is FAULT; otherwise a product of -254 or less is. ${DEFINED_BEFORE} A second entry of the same file is dropped. ${WEIGHT_FIRST}`,
  source: { man: 'VRRP instance(s)', code: 'track_file.c:vrrp_alloc_track_file' },
};

/** `nginx weight -20 reverse` */
export const trackedProcess: EntrySpec = {
  typeName: 'TrackedProcess',
  args: [arg('process', reference('vrrp_track_process'))],
  options: weightedOptions(weightArgument(MAX_WIDE_WEIGHT)),
  extra: 'reported',
  summary: 'A vrrp_track_process whose quorum counts; with weight 0 the instance is in FAULT while it is missed.',
  details: `${DEFINED_BEFORE} A second entry of the same process is dropped. ${WEIGHT_FIRST}`,
  source: { man: 'VRRP instance(s)', code: 'vrrp_track.c:alloc_track_process' },
};

/** `peer weight -20 reverse` */
export const trackedBfd: EntrySpec = {
  typeName: 'TrackedBfd',
  args: [arg('session', reference('bfd_instance'))],
  options: weightedOptions(weightArgument(MAX_WEIGHT)),
  extra: 'reported',
  summary: 'A bfd_instance whose session counts; with weight 0 the instance is in FAULT while it is down.',
  details: `${DEFINED_BEFORE} A second entry of the same session is dropped. ${WEIGHT_FIRST}`,
  source: { man: 'VRRP instance(s)', code: 'vrrp_track.c:alloc_track_bfd' },
};
