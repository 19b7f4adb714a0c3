import type { ClusterModel } from '@kalint/failover';
import { parseIpAddress } from '@kalint/parser';
import { sameAddress } from '@kalint/parser/catalogue';
import { secondsOf } from './duration.ts';
import { findNode, namesOf } from './names.ts';
import type { Expectation, HoldsExpectation, StateExpectation } from './test-file.ts';
import type { YamlEntry, YamlNode, YamlReader } from './yaml-reader.ts';

const STATES = { master: 'MASTER', backup: 'BACKUP', fault: 'FAULT' } as const;
type StateKey = keyof typeof STATES;

const STATE_KEYS = Object.keys(STATES) as StateKey[];
const KINDS: readonly string[] = ['holds', ...STATE_KEYS];
/** As the value of `on`: no node holds the address. */
const NOBODY = 'nobody';

/** Reads one expectation of a test; undefined where something is wrong with it. */
export function readExpectation(reader: YamlReader, node: YamlNode, model: ClusterModel): Expectation | undefined {
  const entries = reader.entries(node, 'an expectation');
  if (entries === undefined) return undefined;
  const said = entries.filter(({ key }) => KINDS.includes(key));
  const [subject, second] = said;
  if (subject === undefined) {
    const [first] = entries;
    return first === undefined
      ? reader.problem(node, `an expectation says what is to be: ${KINDS.join(', ')}`)
      : reader.unknown(first.keyNode, first.key, 'an expectation', KINDS);
  }
  if (second !== undefined)
    return reader.problem(node, `${subject.key} and ${second.key} are two expectations: write two`);
  const fields = reader.fields(node, `the expectation ${subject.key}`, [subject.key, 'on', 'within']);
  const on = fields?.get('on');
  if (on === undefined) return reader.problem(node, `${subject.key} needs "on": the node that is expected`);
  const within = readWithin(reader, fields?.get('within'));
  const state = STATE_KEYS.find((key) => key === subject.key);
  const found =
    state === undefined ? readHolds(reader, subject, on, model) : readState(reader, state, subject, on, model);
  return found && { ...found, within, place: reader.placeOf(node) };
}

function readWithin(reader: YamlReader, entry: YamlEntry | undefined): number | undefined {
  const text = entry && reader.text(entry.value, 'within');
  if (entry === undefined || text === undefined) return undefined;
  return (
    secondsOf(text) ?? reader.problem(entry.value, `within is a time such as 5s or 500ms, not ${JSON.stringify(text)}`)
  );
}

function readHolds(
  reader: YamlReader,
  { value }: YamlEntry,
  on: YamlEntry,
  model: ClusterModel,
): Pick<HoldsExpectation, 'kind' | 'address' | 'nodes'> | undefined {
  const word = reader.text(value, 'holds');
  if (word === undefined) return undefined;
  const known = [
    ...new Set(model.nodes.flatMap(({ instances }) => instances.flatMap((one) => one.addresses.map((a) => a.address)))),
  ];
  const wanted = parseIpAddress(word.replace(/\/\d+$/, ''));
  const address = known.find((one) => {
    const other = parseIpAddress(one);
    return wanted !== undefined && other !== undefined && sameAddress(wanted, other);
  });
  if (address === undefined) return reader.unknown(value, word, 'a virtual address of the cluster', known);
  const nodes = readHolders(reader, on.value, model);
  return nodes && { kind: 'holds', address, nodes };
}

function readHolders(reader: YamlReader, place: YamlNode, model: ClusterModel): number[] | undefined {
  const found: number[] = [];
  let isWhole = true;
  for (const item of reader.oneOrMore(place)) {
    const word = reader.text(item, 'on');
    const isNobody = word === NOBODY && !model.nodes.some(({ name }) => name === NOBODY);
    if (isNobody) continue;
    const n = word === undefined ? undefined : findNode(reader, item, word, model);
    if (n === undefined) isWhole = false;
    else if (!found.includes(n)) found.push(n);
  }
  return isWhole ? found.sort((a, b) => a - b) : undefined;
}

function readState(
  reader: YamlReader,
  state: StateKey,
  { value }: YamlEntry,
  on: YamlEntry,
  model: ClusterModel,
): Pick<StateExpectation, 'kind' | 'status' | 'node' | 'instance'> | undefined {
  const [name, nodeName] = [reader.text(value, state), reader.text(on.value, 'on')];
  const node = nodeName === undefined ? undefined : findNode(reader, on.value, nodeName, model);
  if (name === undefined || node === undefined) return undefined;
  const instances = model.nodes[node]?.instances ?? [];
  const instance = instances.findIndex((one) => one.name === name);
  if (instance === -1) return reader.unknown(value, name, `a vrrp_instance of ${nodeName}`, namesOf(instances));
  return { kind: 'state', status: STATES[state], node, instance };
}
