import {
  type BoundStatement,
  type Field,
  type GlobalDefs,
  type IpAddress,
  keywordOf,
  type Version,
  type VrrpInstance,
} from '@kalint/parser';
import { isAvailable } from '@kalint/parser/catalogue';
import { addressText } from './address-text.ts';
import type { AuthenticationModel } from './cluster-model.ts';
import { isVersionTwoTooLate, type SettledFamily, settledFamily } from './instance-family.ts';

/** The priority of an address owner; also that of `state MASTER` without a priority. */
export const OWNER_PRIORITY = 255;
const DEFAULT_PRIORITY = 100;
const DEFAULT_ADVERT_SECONDS = 1;
const DEFAULT_DOWN_TIMER_ADVERTS = 3;
/** Longest interval that fits into an advert, in seconds, by VRRP version. */
const LONGEST_ADVERT = { 2: 255, 3: 40.95 } as const;
/** What an interval is rounded to, in seconds. */
const ADVERT_STEP = { 2: 1, 3: 0.01 } as const;
/** Bytes of a password that count. */
const PASSWORD_BYTES = 8;

/**
 * The settings of an instance that are in force when keepalived has checked and adjusted what is written
 * (vrrp.c:vrrp_complete_instance).
 */
export class InstanceSettings {
  readonly instance: VrrpInstance;
  readonly settled: SettledFamily;
  readonly strict: boolean;
  readonly version: 2 | 3;
  readonly basePriority: number;
  readonly initialState: 'MASTER' | 'BACKUP';
  readonly #global: GlobalDefs | undefined;
  readonly #target: Version;

  constructor(instance: VrrpInstance, global: GlobalDefs | undefined, target: Version) {
    this.instance = instance;
    this.#global = global;
    this.#target = target;
    this.settled = settledFamily(instance);
    this.strict = this.#read(instance.strictMode) ?? this.#read(global?.vrrpStrict) ?? false;
    this.version = this.#versionInForce();
    this.basePriority = this.#priority();
    this.initialState = this.#state();
  }

  get family(): 4 | 6 {
    return this.settled.family;
  }

  get isOwner(): boolean {
    return this.basePriority === OWNER_PRIORITY;
  }

  get nopreempt(): boolean {
    if (this.isOwner || this.initialState === 'MASTER') return false;
    const last = this.instance.statement.children.findLast((child) =>
      ['preempt', 'nopreempt'].includes(keywordOf(child)),
    );
    return last !== undefined && keywordOf(last) === 'nopreempt';
  }

  /** In seconds; 0 where it is switched off by something else. */
  get preemptDelay(): number {
    if (this.initialState === 'MASTER' || this.strict || this.nopreempt) return 0;
    return this.instance.preemptDelay?.value ?? 0;
  }

  /** In seconds, rounded. */
  get advertInterval(): number {
    const step = ADVERT_STEP[this.version];
    const rounded = Math.floor((this.instance.advertInt?.value ?? DEFAULT_ADVERT_SECONDS) / step + 0.5) * step;
    return Number(Math.min(LONGEST_ADVERT[this.version], Math.max(step, rounded)).toFixed(2));
  }

  get downTimerAdverts(): number {
    if (this.strict) return DEFAULT_DOWN_TIMER_ADVERTS;
    const { downTimerAdverts } = this.instance;
    return this.#read(downTimerAdverts) ?? this.#read(this.#global?.vrrpDownTimerAdverts) ?? DEFAULT_DOWN_TIMER_ADVERTS;
  }

  get lowerPriorityNoAdvert(): boolean {
    if (this.strict) return true;
    return this.#read(this.instance.lowerPrioNoAdvert) ?? this.#read(this.#global?.vrrpLowerPrioNoAdvert) ?? false;
  }

  get higherPrioritySendAdvert(): boolean {
    if (this.strict) return false;
    const { higherPrioSendAdvert } = this.instance;
    return this.#read(higherPrioSendAdvert) ?? this.#read(this.#global?.vrrpHigherPrioSendAdvert) ?? false;
  }

  /** An owner that says so, or says the opposite: what is written switches it on either way. */
  get ignoresAdverts(): boolean {
    const { ownerIgnoreAdverts } = this.instance;
    if (!this.isOwner) return false;
    if (this.#read(ownerIgnoreAdverts) !== undefined) return true;
    if (ownerIgnoreAdverts !== undefined) return false;
    const global = this.#global?.vrrpOwnerIgnoreAdverts;
    return (this.strict && this.#isKnown('2.3.3')) || (this.#read(global) ?? false);
  }

  get checksUnicastSource(): boolean {
    return this.#read(this.instance.checkUnicastSrc) === true || this.#read(this.#global?.vrrpCheckUnicastSrc) === true;
  }

  get authentication(): AuthenticationModel | undefined {
    return this.#signatures() ?? this.#password();
  }

  /** The peers that are of the instance's family. */
  get peers(): string[] {
    const addresses = this.instance.unicastPeers.flatMap(({ address }) => address?.value ?? []);
    return [...new Set(addresses.filter(({ family }) => family === this.family).map(addressText))];
  }

  /** Where adverts come from, as written: `unicast_src_ip` and `mcast_src_ip` are one setting. */
  get source(): string | undefined {
    const { unicastSrcIp, mcastSrcIp, statement } = this.instance;
    const place = (field: Field<IpAddress>) => statement.children.indexOf(field.statement);
    const written = [unicastSrcIp, mcastSrcIp].flatMap((field) => field ?? []).sort((a, b) => place(b) - place(a));
    const [last] = written;
    return last !== undefined && last.value.family === this.family ? addressText(last.value) : undefined;
  }

  get multicastGroup(): string {
    const own = this.instance.mcastDstIp?.value;
    if (own !== undefined && own.family === this.family) return addressText(own);
    const global = this.family === 4 ? this.#global?.vrrpMcastGroup4 : this.#global?.vrrpMcastGroup6;
    return global === undefined ? DEFAULT_GROUP[this.family] : addressText(global.value);
  }

  /** The value of a field, unless the release does not know its keyword. */
  #read<T>(field: Field<T> | undefined): T | undefined {
    if (field === undefined) return undefined;
    return isKnownAt(field.statement, this.#target) ? field.value : undefined;
  }

  #isKnown(since: Version): boolean {
    return isAvailable({ since }, this.#target);
  }

  #versionInForce(): 2 | 3 {
    const { instance, settled, strict } = this;
    const own = instance.version?.value;
    if (settled.family === 6) {
      const isTwo = own === 2 && instance.nativeIpv6 === undefined && !isVersionTwoTooLate(instance, settled);
      return isTwo && !strict ? 2 : 3;
    }
    return (own ?? this.#global?.vrrpVersion?.value ?? 2) === 3 ? 3 : 2;
  }

  #priority(): number {
    const { priority, state, statement } = this.instance;
    if (priority !== undefined) return priority.value;
    const isWritten = statement.children.some((child) => keywordOf(child) === 'priority');
    return !isWritten && state?.value === 'MASTER' ? OWNER_PRIORITY : DEFAULT_PRIORITY;
  }

  #state(): 'MASTER' | 'BACKUP' {
    const isOwner = this.basePriority === OWNER_PRIORITY;
    const states = this.instance.statement.children.filter(
      ({ path, args }) => path === 'vrrp_instance/state' && args.length > 0,
    );
    if (states.length === 0) return isOwner ? 'MASTER' : 'BACKUP';
    if (this.strict) return isOwner ? 'MASTER' : 'BACKUP';
    const isAh = this.authentication?.type === 'AH';
    if (isAh && !isOwner) return 'BACKUP';
    return this.instance.state?.value ?? 'BACKUP';
  }

  #signatures(): AuthenticationModel | undefined {
    const { authHmac } = this.instance;
    if (authHmac === undefined || !isKnownAt(authHmac.statement, this.#target)) return undefined;
    const keys = Object.fromEntries(authHmac.keys.map(({ value }) => [value.id, value.value]));
    // Without a key to sign with all of it is dropped.
    const activeKey = authHmac.activeKey?.value;
    if (activeKey === undefined || keys[activeKey] === undefined) return undefined;
    const mode = this.strict ? 'enforce' : (authHmac.mode?.value ?? 'enforce');
    return { type: 'HMAC', keys, activeKey, signs: mode !== 'receive-only', acceptsUnsigned: mode !== 'enforce' };
  }

  #password(): AuthenticationModel | undefined {
    const type = this.instance.authentication?.authType?.value;
    const written = this.instance.authentication?.authPass?.value ?? '';
    const isLost = this.strict || this.version === 3 || written === '' || (this.family === 6 && type === 'AH');
    if (type === undefined || isLost) return undefined;
    return { type, password: firstBytes(written, PASSWORD_BYTES) };
  }
}

/** Whether a release knows the keyword of a statement. */
function isKnownAt({ spec }: BoundStatement, target: Version): boolean {
  return !('repeat' in spec) || isAvailable(spec, target);
}

/** Groups of the standards. */
const DEFAULT_GROUP = { 4: '224.0.0.18', 6: 'ff02::12' } as const;

/** The first bytes of a text in UTF-8, one character each. */
function firstBytes(text: string, count: number): string {
  return String.fromCharCode(...new TextEncoder().encode(text).slice(0, count));
}
