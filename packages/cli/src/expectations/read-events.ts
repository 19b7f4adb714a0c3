import type { ClusterModel, NodeModel } from '@kalint/failover';
import { secondsOf } from './duration.ts';
import { findNode, namesOf } from './names.ts';
import type { TestEvent, TestedChange } from './test-file.ts';
import type { YamlEntry, YamlNode, YamlReader } from './yaml-reader.ts';

/** What may happen, by the key that says so, with the keys that go with it. */
const EVENTS = {
  fail: ['on'],
  repair: ['on'],
  set: ['on', 'to'],
  down: ['on'],
  up: ['on'],
  crash: [],
  stop: [],
  start: [],
  cut: ['network'],
  join: ['network'],
} as const satisfies Record<string, readonly string[]>;

type EventKind = keyof typeof EVENTS;

const KINDS = Object.keys(EVENTS) as EventKind[];
/** Longer pauses are mistakes; and playing them takes time. */
const LONGEST_WAIT = 3600;

/** Reads one event of a test; undefined where something is wrong with it. */
export function readEvent(reader: YamlReader, node: YamlNode, model: ClusterModel): TestEvent | undefined {
  const entries = reader.entries(node, 'an event');
  if (entries === undefined) return undefined;
  const kinds = KINDS.filter((kind) => entries.some(({ key }) => key === kind));
  const [kind, second] = kinds;
  if (kind === undefined) {
    const [first] = entries;
    return first === undefined
      ? reader.problem(node, `an event says what happens: ${KINDS.join(', ')}`)
      : reader.unknown(first.keyNode, first.key, 'an event', KINDS);
  }
  if (second !== undefined) return reader.problem(node, `${kind} and ${second} are two events: write two`);
  const fields = reader.fields(node, `the event ${kind}`, [kind, ...EVENTS[kind], 'wait']);
  if (fields === undefined) return undefined;
  const found = new EventReader(reader, model, fields).read(kind, node);
  const wait = readWait(reader, fields.get('wait'));
  return found && { ...found, wait };
}

function readWait(reader: YamlReader, entry: YamlEntry | undefined): number | undefined {
  const text = entry && reader.text(entry.value, 'wait');
  if (entry === undefined || text === undefined) return undefined;
  const seconds = secondsOf(text);
  if (seconds !== undefined && seconds > 0 && seconds <= LONGEST_WAIT) return seconds;
  return reader.problem(entry.value, `wait is a time up to 60m, such as 3s or 500ms, not ${JSON.stringify(text)}`);
}

type Happening = Omit<TestEvent, 'wait'>;

/** A node with its index. */
interface Place {
  readonly n: number;
  readonly node: NodeModel;
}

class EventReader {
  readonly #reader: YamlReader;
  readonly #model: ClusterModel;
  readonly #fields: ReadonlyMap<string, YamlEntry>;

  constructor(reader: YamlReader, model: ClusterModel, fields: ReadonlyMap<string, YamlEntry>) {
    this.#reader = reader;
    this.#model = model;
    this.#fields = fields;
  }

  read(kind: EventKind, whole: YamlNode): Happening | undefined {
    const subject = this.#fields.get(kind)?.value;
    const word = this.#reader.text(subject, kind);
    if (word === undefined) return undefined;
    if (kind === 'crash' || kind === 'stop' || kind === 'start') return this.#power(kind, word, subject);
    if (kind === 'cut' || kind === 'join') return this.#network(kind === 'cut', word, subject);
    const on = this.#on(whole, kind);
    if (on === undefined) return undefined;
    if (kind === 'down' || kind === 'up') return this.#link(kind === 'up', word, subject, on);
    if (kind === 'set') return this.#file(word, subject, on, whole);
    return this.#check(kind === 'repair', word, subject, on);
  }

  #on(whole: YamlNode, kind: EventKind): Place | undefined {
    const entry = this.#fields.get('on');
    if (entry === undefined) return this.#reader.problem(whole, `${kind} needs "on": the node that it happens on`);
    const word = this.#reader.text(entry.value, 'on');
    return word === undefined ? undefined : this.#node(word, entry.value);
  }

  #node(word: string, place: YamlNode): Place | undefined {
    const n = findNode(this.#reader, place, word, this.#model);
    const node = n === undefined ? undefined : this.#model.nodes[n];
    return n === undefined || node === undefined ? undefined : { n, node };
  }

  #power(kind: 'crash' | 'stop' | 'start', word: string, place: YamlNode): Happening | undefined {
    const found = this.#node(word, place);
    if (found === undefined) return undefined;
    const to = ({ crash: 'crashed', stop: 'stopped', start: 'up' } as const)[kind];
    const words = { crash: 'crashes', stop: 'stops keepalived', start: 'starts' }[kind];
    return { words: `${word} ${words}`, changes: [{ kind: 'power', node: found.n, to }] };
  }

  #network(isCut: boolean, word: string, place: YamlNode): Happening | undefined {
    const found = this.#node(word, place);
    const named = this.#fields.get('network');
    const name = named && this.#reader.text(named.value, 'network');
    if (found === undefined || (named !== undefined && name === undefined)) return undefined;
    const own = this.#model.wires.flatMap((wire, index) => {
      const ends = wire.ends.filter(({ node }) => node === found.n);
      const names = [wire.name, ...ends.flatMap((end) => found.node.interfaces[end.interface]?.name ?? [])];
      return ends.length === 0 ? [] : [{ index, names }];
    });
    const chosen = name === undefined ? own : own.filter(({ names }) => names.includes(name));
    if (named !== undefined && name !== undefined && chosen.length === 0) {
      const known = [...new Set(own.flatMap(({ names }) => names))];
      return this.#reader.unknown(named.value, name, `a network of ${word}`, known);
    }
    const where = name === undefined ? '' : ` on ${name}`;
    return {
      words: isCut ? `${word} is cut off${where}` : `${word} is connected again${where}`,
      changes: chosen.map(({ index }) => ({ kind: 'cut', wire: index, node: found.n, isCut })),
    };
  }

  #link(up: boolean, word: string, place: YamlNode, { n, node }: Place): Happening | undefined {
    const index = node.interfaces.findIndex(({ name }) => name === word);
    if (index === -1)
      return this.#reader.unknown(place, word, `an interface of ${node.name}`, namesOf(node.interfaces));
    const words = `${word} of ${node.name} ${up ? 'is up again' : 'goes down'}`;
    return { words, changes: [{ kind: 'link', node: n, interface: index, up }] };
  }

  /** What has the name fails, of whatever kind: the script that looks for a process may be called as the process. */
  #check(isWell: boolean, word: string, place: YamlNode, { n, node }: Place): Happening | undefined {
    const found = [...node.trackers.entries()].filter(([, { name }]) => name === word);
    if (found.length === 0) {
      return this.#reader.unknown(place, word, `a check that ${node.name} tracks`, namesOf(node.trackers));
    }
    if (found.some(([, { kind }]) => kind === 'file')) {
      const instead = `{ set: ${word}, to: NUMBER, on: ${node.name} }`;
      return this.#reader.problem(place, `${word} is a track_file, which holds a number: write ${instead}`);
    }
    return {
      words: isWell ? `${word} is well again on ${node.name}` : `${word} fails on ${node.name}`,
      changes: found.map(([tracker]) => ({ kind: 'tracker', node: n, tracker, value: Number(isWell) })),
    };
  }

  #file(word: string, place: YamlNode, { n, node }: Place, whole: YamlNode): Happening | undefined {
    const files = node.trackers.filter(({ kind }) => kind === 'file');
    const tracker = node.trackers.findIndex(({ kind, name }) => kind === 'file' && name === word);
    if (tracker === -1) return this.#reader.unknown(place, word, `a file that ${node.name} tracks`, namesOf(files));
    const to = this.#fields.get('to');
    if (to === undefined) return this.#reader.problem(whole, 'set needs "to": the number that the file holds then');
    const text = this.#reader.text(to.value, 'to');
    if (text === undefined) return undefined;
    if (!/^-?\d{1,9}$/.test(text)) {
      return this.#reader.problem(to.value, `to is a whole number, not ${JSON.stringify(text)}`);
    }
    const change: TestedChange = { kind: 'tracker', node: n, tracker, value: Number(text) };
    return { words: `file ${word} on ${node.name} becomes ${text}`, changes: [change] };
  }
}
