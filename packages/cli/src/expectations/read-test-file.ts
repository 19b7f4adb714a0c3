import type { ClusterModel } from '@kalint/failover';
import { readTextFile } from '@kalint/linter/node';
import { Failure } from '../failure.ts';
import { loadModel, type ReadingOptions } from './load-model.ts';
import { readEvent } from './read-events.ts';
import { readExpectation } from './read-expectations.ts';
import { readHead } from './read-head.ts';
import type { FailoverTest, TestFile } from './test-file.ts';
import { type YamlNode, YamlReader } from './yaml-reader.ts';

/**
 * Reads a file of expectations and the configurations that it names.
 * @throws Failure with what is wrong, each with its place
 */
export async function readTestFile(path: string, options: ReadingOptions): Promise<TestFile> {
  const source = readTextFile(path);
  if ('reason' in source) throw new Failure(`${path} cannot be read: ${source.reason}`);
  const reader = new YamlReader(source.text);
  const head = reader.problems.length > 0 ? undefined : readHead(reader, path);
  const model = head && reader.problems.length === 0 ? await loadModel(reader, head, options) : undefined;
  const tests = head && model ? readTests(reader, head.tests, model) : [];
  if (model === undefined || reader.problems.length > 0) throw failureOf(path, reader);
  return { path, model, tests };
}

function failureOf(path: string, { problems }: YamlReader): Failure {
  return new Failure(
    problems.map(({ place, message }) => `${path}:${place.line}:${place.column}: ${message}`).join('\n'),
  );
}

function readTests(reader: YamlReader, place: YamlNode, model: ClusterModel): FailoverTest[] {
  const items = reader.items(place, 'tests');
  if (items?.length === 0) reader.problem(place, 'tests is empty: nothing would be tested');
  return (items ?? []).flatMap((item) => readTest(reader, item, model) ?? []);
}

function readTest(reader: YamlReader, node: YamlNode, model: ClusterModel): FailoverTest | undefined {
  const fields = reader.fields(node, 'a test', ['name', 'when', 'expect']);
  if (fields === undefined) return undefined;
  const [named, when, expected] = [fields.get('name'), fields.get('when'), fields.get('expect')];
  const name = named ? reader.text(named.value, 'name') : reader.problem(node, 'the test has no "name"');
  if (expected === undefined) return reader.problem(node, 'the test has no "expect"');
  const events = when === undefined ? [] : reader.items(when.value, 'when');
  const expectations = reader.items(expected.value, 'expect');
  if (expectations?.length === 0) reader.problem(expected.value, 'expect is empty: nothing would be tested');
  return {
    name: name ?? '',
    place: reader.placeOf(node),
    events: (events ?? []).flatMap((item) => readEvent(reader, item, model) ?? []),
    expectations: (expectations ?? []).flatMap((item) => readExpectation(reader, item, model) ?? []),
  };
}
