import { type BoundStatement, compareVersions, keywordOf, type Model, type Version } from '@kalint/parser';
import { masterWord } from './initial-state.ts';
import type { InstanceReading } from './instance-reading.ts';
import { isGlobalKnown } from './known-settings.ts';
import { basePriority, OWNER_PRIORITY } from './priority.ts';
import { isStrict } from './strictness.ts';

/** VRRP version that keepalived uses where none is written. */
const DEFAULT_VERSION = 2;

/** From this release on `no_virtual_ipaddress` allows an instance without addresses. */
export const EMPTY_ALLOWED_SINCE: Version = '2.2.8';

/** The family keepalived goes on with: IPv4 where no address settles it. */
export function familyOf({ family }: InstanceReading): 4 | 6 {
  return family ?? 4;
}

/** The VRRP version an instance runs with; undefined where only the host knows (vrrp.c:vrrp_complete_instance). */
export function versionOf(reading: InstanceReading, model: Model): 2 | 3 | undefined {
  const strict = isStrict(reading.instance, model);
  if (strict === undefined) return undefined;
  if (familyOf(reading) === 6) return reading.version === 2 && !strict ? 2 : 3;
  if (reading.version !== undefined) return reading.version;
  if (!isGlobalKnown(model, 'vrrp_version')) return undefined;
  const global = model.globalDefs?.vrrpVersion?.value;
  if (global === 2 || global === 3) return global;
  return model.globalDefs?.vrrpVersion === undefined ? DEFAULT_VERSION : undefined;
}

/** What an instance wants to be before checks change it. */
export interface WrittenState {
  readonly state: 'MASTER' | 'BACKUP';
  /** The statement that says so; undefined where the priority decides. */
  readonly statement: BoundStatement | undefined;
}

/** The state an instance starts with by its text (vrrp_parser.c:vrrp_state_handler). */
export function writtenState({ instance }: InstanceReading, target: Version): WrittenState {
  const states = instance.statement.children.filter((child) => keywordOf(child) === 'state' && child.args.length > 0);
  const master = masterWord(instance, target);
  if (master !== undefined) {
    return { state: 'MASTER', statement: states.find(({ args }) => args[0]?.words[0] === master) };
  }
  const isOwner = states.length === 0 && basePriority(instance) === OWNER_PRIORITY;
  return { state: isOwner ? 'MASTER' : 'BACKUP', statement: states.at(-1) };
}

/** The state after strict mode and AH have had their say; undefined where only the host knows. */
export function finalState(reading: InstanceReading, model: Model, target: Version): 'MASTER' | 'BACKUP' | undefined {
  const { state } = writtenState(reading, target);
  const strict = isStrict(reading.instance, model);
  const priority = basePriority(reading.instance);
  if (strict === undefined || priority === undefined) return undefined;
  if (priority === OWNER_PRIORITY) return strict ? 'MASTER' : state;
  if (strict || clearsMaster(reading, model)) return 'BACKUP';
  return state;
}

/** AH authentication in force makes an instance start as BACKUP, unless it owns the address. */
export function clearsMaster(reading: InstanceReading, model: Model): boolean {
  const { authentication } = reading.instance;
  const hasPassword = (authentication?.authPass?.value ?? '') !== '';
  return (
    authentication?.authType?.value === 'AH' &&
    hasPassword &&
    familyOf(reading) === 4 &&
    versionOf(reading, model) === 2
  );
}

/** The last of `preempt` and `nopreempt`, where it is `nopreempt`. */
export function nopreemptStatement({ instance }: InstanceReading): BoundStatement | undefined {
  const last = instance.statement.children.findLast((child) => ['preempt', 'nopreempt'].includes(keywordOf(child)));
  return last !== undefined && keywordOf(last) === 'nopreempt' ? last : undefined;
}

/** Whether an instance may do without virtual addresses. */
export function mayBeEmpty({ instance }: InstanceReading, target: Version, strict: boolean): boolean {
  return instance.noVirtualIpaddress !== undefined && !strict && compareVersions(target, EMPTY_ALLOWED_SINCE) >= 0;
}

/** The virtual addresses that stay once those without any interface are gone (vrrp.c:vrrp_complete_instance). */
export function vipsWithInterface(reading: InstanceReading): readonly BoundStatement[] {
  return reading.interface === undefined ? reading.vips.filter(namesInterface) : reading.vips;
}

/** Whether an address says which interface it is for. */
export function namesInterface(entry: BoundStatement): boolean {
  return entry.options.some(({ name }) => name === 'dev');
}
