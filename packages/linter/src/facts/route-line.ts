import type { BoundStatement, Word } from '@kalint/parser';
import { compareVersions, isSince, type OptionSpec, signature, type Version } from '@kalint/parser/catalogue';
import { type Family, familyOfValue, LineFamily } from './line-family.ts';
import { LINES_SINCE, type LineFault, OptionLine, type ReadArguments } from './option-line.ts';
import { wordsOf } from './statements.ts';

/** The number of keepalived among the routing protocols, and its name in rt_protos. */
const KEEPALIVED_PROTOCOLS: readonly unknown[] = [18, 'keepalived'];
/** Names that mean another number on every host; any other name may be one that the host gives to 18. */
const OTHER_PROTOCOLS = 'none redirect kernel boot static gated ra mrt zebra bird babel dnrouted xorp ntk dhcp'.split(
  ' ',
);
/** From here on a route without interface is watched as well. */
const UNTRACKED_UNTIL: Version = '2.3.2';

/** What is wrong with a line of `virtual_routes` or `static_routes` as a whole (vrrp_iproute.c:alloc_route). */
export function routeLineFaults(entry: BoundStatement, target: Version): readonly LineFault[] {
  return isSince(target, LINES_SINCE) ? readRoute(entry, target).faults : [];
}

/** Whether keepalived looks for a word behind the end of the line, and ends there. */
export function routeLineEnds(entry: BoundStatement, target: Version): boolean {
  return readRoute(entry, target).ends;
}

function readRoute(entry: BoundStatement, target: Version): RouteReader {
  const reader = new RouteReader(entry, target);
  reader.read();
  return reader;
}

/** Whether keepalived goes on with the line. */
type Step = 'on' | 'lost';

class RouteReader {
  readonly faults: LineFault[] = [];
  ends = false;
  readonly #line: OptionLine;
  readonly #entry: BoundStatement;
  readonly #target: Version;
  readonly #family = new LineFamily();
  #destination: Word | undefined;
  #protocol: { readonly word: Word; readonly value: unknown } | undefined;
  #trackGroup: Word | undefined;
  #hasInterface = false;
  #isTracked = true;
  #or: Word | undefined;

  constructor(entry: BoundStatement, target: Version) {
    this.#entry = entry;
    this.#target = target;
    this.#line = new OptionLine(wordsOf(entry.directive), entry, target);
  }

  read(): void {
    for (let word = this.#line.take(); word !== undefined; word = this.#line.take()) {
      const spec = this.#line.option(word);
      if (word.text === 'nexthop') {
        if (this.#nexthops(word) === 'lost') return;
        break;
      }
      const step = spec === undefined || word.text === 'to' ? this.#destinationAt(word) : this.#option(word, spec);
      if (step === 'lost') return;
    }
    if (this.#destination !== undefined) this.#checkTracking(this.#destination);
  }

  #option(word: Word, spec: OptionSpec): Step {
    const name = spec.aliasOf ?? word.text;
    if (name === 'inet' || name === 'inet6') {
      this.#line.take();
      return this.#settle(name === 'inet' ? 4 : 6, word);
    }
    if (name === 'encap') return this.#encapsulation();
    const read = this.#line.arguments(spec.args, word);
    if (name === 'as') return 'on';
    if (read.outcome === 'missing') return this.#end();
    if (name === 'track_group' && this.#trackGroup !== undefined) {
      return this.#lose(word, 'track_group stands twice on this line.', 'Leave one.');
    }
    if (name === 'or' && this.#or !== undefined) {
      this.faults.push(secondOr(word));
      return 'on';
    }
    if (read.outcome === 'bad') return KEEPS_ROUTE.has(name) ? 'on' : 'lost';
    this.#note(name, word, read);
    return this.#familyOf(name, word, read);
  }

  #note(name: string, word: Word, { values, last }: ReadArguments): void {
    if (name === 'dev') this.#hasInterface = true;
    if (name === 'no_track') this.#isTracked = false;
    if (name === 'track_group') this.#trackGroup = word;
    if (name === 'protocol') this.#protocol = { word: last, value: values.protocol };
    if (name === 'or') this.#or = word;
  }

  /** Some options tell the family, by an address or because only one family has them. */
  #familyOf(name: string, word: Word, { values, last }: ReadArguments): Step {
    const only = ONLY_FAMILY[name];
    if (only !== undefined) {
      if (this.#family.accept(only, word)) return 'on';
      return this.#lose(
        word,
        `${word.text} is for IPv${only} only, and the route is ${this.#family.describe()}.`,
        `Delete ${word.text}.`,
      );
    }
    if (!['src', 'via', 'from'].includes(name)) return 'on';
    const said = saidFamily(values.family);
    if (said !== undefined && this.#settle(said, word) === 'lost') return 'lost';
    const family = familyOfValue(values.address ?? values.network);
    return family === undefined ? 'on' : this.#settle(family, last);
  }

  #settle(family: 4 | 6, word: Word): Step {
    if (this.#family.accept(family, word)) return 'on';
    return this.#lose(
      word,
      `${word.text} is IPv${family}, but the route is ${this.#family.describe()}.`,
      'Write all addresses of a route in one family.',
    );
  }

  /** `TYPE DESTINATION`, `to DESTINATION` or the destination alone. */
  #destinationAt(word: Word): Step {
    const { args } = signature(this.#entry.spec, this.#target);
    if ('byFirstWord' in args) return 'lost';
    const type = args.find(({ name }) => name === 'type');
    const destination = args.find(({ name }) => name === 'destination');
    const hasType = type?.type.parse(word.text, { target: this.#target }).ok === true;
    const place = hasType || word.text === 'to' ? this.#line.take() : word;
    const value = place && destination?.type.parse(place.text, { target: this.#target }).value;
    if (place === undefined) return this.#end();
    if (value === undefined) return 'lost';
    this.#destination = place;
    const family = familyOfValue(value);
    if (family !== undefined) return this.#settle(family, place);
    if (this.#family.family === undefined) return 'on';
    return this.#lose(
      place,
      `${place.text} stands behind what makes the route ${this.#family.describe()}, and keepalived takes that for a mix of families.`,
      `Write ${place.text} first on the line, or write ${this.#family.family === 4 ? '0.0.0.0/0' : '::/0'}.`,
    );
  }

  #encapsulation(): Step {
    const kind = this.#line.peek();
    const spec = kind && this.#line.option(kind, encapKinds(this.#entry, this.#target));
    if (kind === undefined || spec === undefined) return 'lost';
    this.#line.take();
    if (spec.options === undefined) {
      this.#line.arguments(spec.args, kind);
      return 'on';
    }
    let hasTarget = false;
    for (let word = this.#line.peek(); word !== undefined; word = this.#line.peek()) {
      const option = this.#line.option(word, spec.options);
      if (option === undefined) break;
      this.#line.take();
      if (this.#line.arguments(option.args, word).outcome !== 'ok') return 'lost';
      if (word.text === 'id' || word.text === 'dst') hasTarget = true;
    }
    if (!hasTarget) {
      this.faults.push({
        word: kind,
        what: `encap ${kind.text} has neither id nor dst, so nothing says where the tunnel goes.`,
        effect: 'leaves the far end open',
        advice: `Write encap ${kind.text} dst and an address.`,
        severity: 'warning',
      });
    }
    return 'on';
  }

  #nexthops(first: Word): Step {
    if (this.#or !== undefined) {
      return this.#lose(first, 'A route has either or or nexthop.', 'Write one nexthop via … for each gateway.');
    }
    const options = signature(this.#entry.spec, this.#target).options.nexthop?.options ?? {};
    for (let word = this.#line.take(); word !== undefined; word = this.#line.take()) {
      if (word.text === 'nexthop') continue;
      const spec = this.#line.option(word, options);
      if (spec === undefined || this.#nexthopOption(word, spec) === 'lost') break;
    }
    return 'on';
  }

  /** A mistake in a next hop costs this one and those behind it, not the route. */
  #nexthopOption(word: Word, spec: OptionSpec): Step {
    if (word.text === 'encap') return this.#encapsulation();
    const { outcome, values, last } = this.#line.arguments(spec.args, word);
    if (outcome === 'missing') return this.#end();
    if (outcome === 'bad' || word.text === 'as') return 'lost';
    if (word.text === 'realms' && !this.#family.accept(4, word)) {
      return this.#loseHop(
        word,
        `realms are for IPv4 only, and the route is ${this.#family.describe()}.`,
        'Delete realms.',
      );
    }
    if (word.text !== 'via') return 'on';
    for (const found of [saidFamily(values.family), familyOfValue(values.address)]) {
      if (found === undefined || this.#family.accept(found, last)) continue;
      return this.#loseHop(
        last,
        `The next hop is IPv${found}, but the route is ${this.#family.describe()}.`,
        'Write all addresses of a route in one family.',
      );
    }
    return 'on';
  }

  #checkTracking(destination: Word): void {
    const { word, value } = this.#protocol ?? {};
    if (this.#isTracked && word !== undefined && isOtherProtocol(value)) this.faults.push(protocolReset(word));
    if (this.#isTracked && !this.#hasInterface && compareVersions(this.#target, UNTRACKED_UNTIL) < 0) {
      this.faults.push(untracked(destination));
    }
    if (this.#trackGroup !== undefined && !this.#hasInterface)
      this.faults.push(groupWithoutInterface(this.#trackGroup));
  }

  #end(): Step {
    this.ends = true;
    return 'lost';
  }

  #lose(word: Word, what: string, advice: string): Step {
    this.faults.push({ word, what, effect: 'drops the whole route', advice, severity: 'error' });
    return 'lost';
  }

  #loseHop(word: Word, what: string, advice: string): Step {
    this.faults.push({ word, what, effect: 'drops this next hop and those behind it', advice, severity: 'error' });
    return 'lost';
  }
}

/** Options whose bad value costs only themselves. */
const KEEPS_ROUTE = new Set(['features', 'ttl-propagate', 'track_group']);
const ONLY_FAMILY: Readonly<Record<string, 4 | 6>> = { expires: 6, pref: 6, realms: 4 };

/** The family that stands before an address: `via inet6 …`. */
function saidFamily(word: unknown): Family | undefined {
  if (word === 'inet') return 4;
  return word === 'inet6' ? 6 : undefined;
}

function encapKinds(entry: BoundStatement, target: Version) {
  return signature(entry.spec, target).options.encap?.options ?? {};
}

/** Whether a protocol is certainly not that of keepalived. */
function isOtherProtocol(value: unknown): boolean {
  if (KEEPALIVED_PROTOCOLS.includes(value)) return false;
  return typeof value === 'number' || OTHER_PROTOCOLS.includes(String(value));
}

function protocolReset(word: Word): LineFault {
  return {
    word,
    what: `A route with protocol ${word.text} cannot be watched: keepalived knows its own routes by protocol 18.`,
    effect: 'uses 18',
    advice: 'Add no_track to keep the protocol, or delete it.',
    severity: 'warning',
  };
}

function untracked(destination: Word): LineFault {
  return {
    word: destination,
    what: `The route to ${destination.text} names no interface, and up to 2.3.1 keepalived cannot watch such a route.`,
    effect: 'does not set it again when somebody removes it',
    advice: 'Add dev and the interface, or no_track to say that this is meant.',
    severity: 'info',
  };
}

function groupWithoutInterface(word: Word): LineFault {
  return {
    word,
    what: 'A route can be in a track_group only if it names its interface.',
    effect: 'ignores the track_group: no instance goes to FAULT when the route is lost',
    advice: 'Add dev and the interface.',
    severity: 'error',
  };
}

function secondOr(word: Word): LineFault {
  return {
    word,
    what: 'or can name a second gateway, not a third.',
    effect: 'ignores this one',
    advice: 'Write one nexthop via … for each gateway.',
    severity: 'warning',
  };
}
