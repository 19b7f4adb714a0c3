import { type BoundStatement, type IpAddress, parseIpAddress, type Word } from '@kalint/parser';
import { isSince, signature, type Version } from '@kalint/parser/catalogue';
import { type LineFault, OptionLine } from './option-line.ts';
import { wordsOf } from './statements.ts';

/** An address as keepalived goes on with it. */
export interface AddressLine {
  readonly faults: readonly LineFault[];
  /** Undefined where keepalived drops the line. */
  readonly address: IpAddress | undefined;
  /** The interface that `dev` names. */
  readonly device: string | undefined;
}

/** Longest prefix that leaves room for a broadcast address. */
const LONGEST_WITH_BROADCAST = 30;
/** Before, the prefix length was written with the peer. */
const PEER_WITHOUT_PREFIX_SINCE: Version = '2.0.8';

/** Longest label, in bytes. */
const MAX_LABEL = 15;
/** Before, a longer one was cut off. */
const LABEL_LIMIT_SINCE: Version = '2.2.3';

/** Reads a line of `virtual_ipaddress`, `virtual_ipaddress_excluded` or `static_ipaddress` (vrrp_ipaddress.c:alloc_ipaddress). */
export function readAddressLine(entry: BoundStatement, target: Version): AddressLine {
  return new AddressReader(entry, target).read();
}

/** Whether keepalived drops the address of a line, whatever the instance says. */
export function isDroppedAddress(entry: BoundStatement, target: Version): boolean {
  return readAddressLine(entry, target).address === undefined;
}

/** Something that stands on the line, with the words it takes. */
interface Part {
  readonly word: Word;
  readonly last: Word;
  readonly value: unknown;
}

class AddressReader {
  readonly #line: OptionLine;
  readonly #entry: BoundStatement;
  readonly #target: Version;
  readonly #faults: LineFault[] = [];

  constructor(entry: BoundStatement, target: Version) {
    this.#entry = entry;
    this.#target = target;
    this.#line = new OptionLine(wordsOf(entry.directive), entry, target);
  }

  read(): AddressLine {
    const first = this.#line.take();
    const address = first && this.#addressOf(first);
    const parts = address && this.#options(address);
    if (first === undefined || address === undefined || parts === undefined) {
      return { faults: this.#faults, address: undefined, device: undefined };
    }
    this.#checkPeerAndBroadcast(address, first, parts);
    if (address.family === 6) this.#checkIpv6(address, parts);
    const device = parts.get('dev')?.value;
    return { faults: this.#faults, address, device: typeof device === 'string' ? device : undefined };
  }

  #addressOf(word: Word): IpAddress | undefined {
    const { args } = signature(this.#entry.spec, this.#target);
    const [spec] = 'byFirstWord' in args ? [] : args;
    const value = spec?.type.parse(word.text, { target: this.#target }).value;
    return isAddress(value) ? value : undefined;
  }

  /** The options by name; undefined where one of them makes keepalived drop the address. */
  #options(address: IpAddress): Map<string, Part> | undefined {
    const parts = new Map<string, Part>();
    for (let word = this.#line.take(); word !== undefined; word = this.#line.take()) {
      const spec = this.#line.option(word);
      if (spec === undefined) continue;
      const name = spec.aliasOf ?? word.text;
      const { outcome, values, last } = this.#line.arguments(spec.args, word);
      if (outcome === 'missing') return undefined;
      if (name === 'broadcast' && address.family === 6) {
        this.#faults.push(broadcastOfIpv6(address, word, last));
        return undefined;
      }
      const isTooLong =
        name === 'label' && byteLength(last.text) > MAX_LABEL && isSince(this.#target, LABEL_LIMIT_SINCE);
      const refused = outcome === 'bad' || isTooLong;
      if (refused && DROPPING.has(name)) return undefined;
      const repeated = parts.has(name) ? REPEATED[name] : undefined;
      if (repeated !== undefined) {
        const { drops, ...fault } = repeated;
        this.#faults.push({ word, what: `${word.text} stands twice on this line.`, ...fault });
        if (drops) return undefined;
        if (name === 'track_group') return parts;
      } else if (!refused && !(name === 'peer' && this.#isOfOtherFamily(address, word, last))) {
        parts.set(name, { word, last, value: Object.values(values)[0] });
      }
    }
    return parts;
  }

  #isOfOtherFamily(address: IpAddress, word: Word, last: Word): boolean {
    const peer = parseIpAddress(last.text);
    if (peer === undefined || peer.family === address.family) return false;
    this.#faults.push({
      word,
      what: `The peer ${last.text} is an IPv${peer.family} address and ${address.text} an IPv${address.family} address.`,
      effect: 'ignores the peer',
      advice: 'Write a peer of the same family.',
      severity: 'warning',
      remove: { first: word, last, kind: 'safe' },
    });
    return true;
  }

  #checkPeerAndBroadcast(address: IpAddress, first: Word, parts: ReadonlyMap<string, Part>): void {
    const peer = parts.get('peer');
    const broadcast = parts.get('broadcast');
    const longest = address.family === 6 ? 128 : 32;
    const prefix = address.prefix ?? longest;
    if (peer !== undefined && prefix !== longest && isSince(this.#target, PEER_WITHOUT_PREFIX_SINCE)) {
      this.#faults.push({
        word: first,
        what: `${address.text} has a peer, so it can have no prefix length.`,
        effect: `ignores /${prefix}`,
        advice: `Write ${address.text}.`,
        severity: 'warning',
      });
    }
    if (broadcast === undefined) return;
    if (peer !== undefined) this.#faults.push(broadcastBesidePeer(broadcast));
    else if (isComputed(broadcast) && prefix > LONGEST_WITH_BROADCAST) {
      this.#faults.push(noRoomForBroadcast(address, broadcast));
    }
  }

  #checkIpv6(address: IpAddress, parts: ReadonlyMap<string, Part>): void {
    const scope = parts.get('scope');
    const label = parts.get('label');
    const isGlobal = scope?.value === 'global' || scope?.value === 0;
    for (const part of [isGlobal ? undefined : scope, label]) {
      if (part === undefined) continue;
      this.#faults.push({
        word: part.word,
        what: `An IPv6 address such as ${address.text} takes no ${part.word.text}.`,
        effect: `ignores ${part.word.text} ${part.last.text}`,
        advice: 'Delete it.',
        severity: 'warning',
        remove: { first: part.word, last: part.last, kind: 'safe' },
      });
    }
  }
}

/** Options whose bad value costs the address. */
const DROPPING = new Set(['broadcast', 'label']);

/** What keepalived does where an option stands twice. Others may: the last one counts. */
const REPEATED: Readonly<
  Record<string, Pick<LineFault, 'effect' | 'advice' | 'severity'> & { readonly drops: boolean }>
> = {
  dev: { effect: 'drops the address', advice: 'Leave one.', severity: 'error', drops: true },
  peer: { effect: 'goes on with the first one', advice: 'Leave one.', severity: 'warning', drops: false },
  track_group: {
    effect: 'goes on with the first one, without what stands behind the second',
    advice: 'Leave one.',
    severity: 'warning',
    drops: false,
  },
};

function broadcastOfIpv6(address: IpAddress, first: Word, last: Word): LineFault {
  return {
    word: first,
    what: `IPv6 has no broadcast, but ${address.text} is given one.`,
    effect: 'drops the address',
    advice: `Delete ${first.text} ${last.text}.`,
    severity: 'error',
    remove: { first, last, kind: 'suggestion' },
  };
}

function broadcastBesidePeer({ word, last }: Part): LineFault {
  return {
    word,
    what: 'An address with a peer has no broadcast address.',
    effect: `ignores ${word.text} ${last.text}`,
    advice: 'Delete it.',
    severity: 'warning',
    remove: { first: word, last, kind: 'safe' },
  };
}

function noRoomForBroadcast({ text, prefix = 32 }: IpAddress, { word, last }: Part): LineFault {
  const from = prefix === 32 ? `${text}, which counts as /32,` : `${text}/${prefix}`;
  return {
    word,
    what: `No broadcast address can be made from ${from} since the prefix must be /30 or shorter.`,
    effect: 'sets none',
    advice: `Write the prefix length of the subnet behind the address, or delete ${word.text} ${last.text}.`,
    severity: 'warning',
    remove: { first: word, last, kind: 'safe' },
  };
}

function isComputed({ value }: Part): boolean {
  return value === '+' || value === '-';
}

function isAddress(value: unknown): value is IpAddress {
  return typeof value === 'object' && value !== null && 'family' in value && 'bytes' in value;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
