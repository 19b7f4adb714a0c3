import { dirname, isAbsolute, join } from 'node:path';
import type { YamlEntry, YamlNode, YamlReader } from './yaml-reader.ts';

/** A node of the cluster as a file of expectations names it. */
export interface NamedNode {
  readonly name: string;
  /** Of its configuration, from the working folder. */
  readonly path: string;
  readonly configId: string | undefined;
  readonly place: YamlNode;
}

/** An interface of a node that is on a named segment. */
export interface NamedEnd {
  readonly segment: string;
  readonly node: string;
  readonly interface: string;
  readonly nodePlace: YamlNode;
  readonly place: YamlNode;
}

/** A file of expectations but its tests. */
export interface Head {
  readonly cluster: YamlNode;
  readonly nodes: readonly NamedNode[];
  readonly target: string | undefined;
  readonly targetPlace: YamlNode;
  readonly ends: readonly NamedEnd[];
  readonly tests: YamlNode;
}

const KEYS = ['cluster', 'target', 'segments', 'tests'];

/** Reads what a file says of its cluster. @param path of the file: other paths start at its folder */
export function readHead(reader: YamlReader, path: string): Head | undefined {
  const { root } = reader;
  const fields = reader.fields(root, 'the file', KEYS);
  if (fields === undefined) return undefined;
  for (const key of ['cluster', 'tests']) {
    if (!fields.has(key)) reader.problem(root, `the file has no "${key}"`);
  }
  const [cluster, target, segments] = [fields.get('cluster'), fields.get('target'), fields.get('segments')];
  return {
    cluster: cluster?.value,
    nodes: cluster === undefined ? [] : readNodes(reader, cluster, path),
    target: target && reader.text(target.value, 'target'),
    targetPlace: target?.value,
    ends: segments === undefined ? [] : readSegments(reader, segments),
    tests: fields.get('tests')?.value,
  };
}

function readNodes(reader: YamlReader, cluster: YamlEntry, path: string): NamedNode[] {
  const entries = reader.entries(cluster.value, 'cluster');
  if (entries === undefined) return [];
  if (entries.length < 2) reader.problem(cluster.value, 'a cluster needs at least two nodes (NAME: FILE)');
  return entries.flatMap((entry) => readNode(reader, entry, path) ?? []);
}

function readNode(reader: YamlReader, { key: name, value: place }: YamlEntry, path: string): NamedNode | undefined {
  const beside = (file: string) => (isAbsolute(file) ? file : join(dirname(path), file));
  if (!reader.isMapping(place)) {
    const file = reader.text(place, `node ${name}`);
    return file === undefined ? undefined : { name, path: beside(file), configId: undefined, place };
  }
  const fields = reader.fields(place, `node ${name}`, ['file', 'configId']);
  const [written, id] = [fields?.get('file'), fields?.get('configId')];
  if (written === undefined) return reader.problem(place, `node ${name} has no "file"`);
  const file = reader.text(written.value, 'file');
  const configId = id && reader.text(id.value, 'configId');
  return file === undefined ? undefined : { name, path: beside(file), configId, place };
}

function readSegments(reader: YamlReader, segments: YamlEntry): NamedEnd[] {
  const entries = reader.entries(segments.value, 'segments') ?? [];
  return entries.flatMap(({ key: segment, value }) => {
    const nodes = reader.entries(value, `segment ${segment}`) ?? [];
    return nodes.flatMap(({ key: node, keyNode: nodePlace, value: interfaces }) =>
      reader.oneOrMore(interfaces).flatMap((place) => {
        const name = reader.text(place, `an interface of ${node}`);
        return name === undefined ? [] : [{ segment, node, interface: name, nodePlace, place }];
      }),
    );
  });
}
