import { createSourceFile, lex, NEWEST_VERSION, parse, parseDocument, print } from '@kalint/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from './support/arbitraries.ts';
import { filesInMemory } from './support/include-host.ts';

const host = filesInMemory({ x: 'vrrp_instance X { $A', 'a.conf': '} $B include x', '*.conf': 'state MASTER' });

describe('any text', () => {
  it('is read without an exception, by every release, for any id, with and without includes', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('1.3.5', '2.2.7', NEWEST_VERSION), fc.boolean(), (source, target, includes) => {
        const result = parse(source, { target, ...(includes && { host, configId: 'a' }) });
        expect(print(result)).toBe(source);
        expect(result.tokens).toEqual(lex(source));
      }),
      { numRuns: 500 },
    );
  });

  it('inside a block of any kind is read without an exception', () => {
    const heads = ['vrrp_instance A', 'virtual_server 192.0.2.1 80', 'static_routes', 'global_defs', 'bfd_instance B'];
    fc.assert(
      fc.property(fc.constantFrom(...heads), text, (head, source) => {
        expect(() => parse(`${head} {\n${source}\n}`)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe('a hostile text is read in a moment', () => {
  it.each([
    ['opening braces', '{'.repeat(10_000)],
    ['closing braces', '}'.repeat(10_000)],
    ['blocks that nothing closes', 'vrrp_instance A {\n'.repeat(10_000)],
    ['unknown keywords', Array.from({ length: 5000 }, (_, i) => `unknown${i}\n`).join('')],
    ['a repetition of blocks', '~SEQ(i, 1, 2000000000) vrrp_instance A {'],
    ['a repetition of long lines', `~SEQ(i, 1, 99999) ${'$i '.repeat(200)}`],
    ['a definition in itself in a repetition', '~SEQ(i, 1, 99999) ${$A=$A'],
    ['escapes', '\\#'.repeat(100_000)],
    ['uses of nothing', '$A '.repeat(20_000)],
  ])('%s', { timeout: 30_000, retry: 2 }, (_, source) => {
    const started = performance.now();
    expect(print(parse(source))).toBe(source);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

it('gives the tree, the model and the problems of a text', () => {
  const result = parse('vrrp_instance VI_1 {\n  state BACKUP\n  priority 300\n}\n', { path: 'lb01.conf' });
  expect(result).toMatchObject({ kind: 'document', source: { path: 'lb01.conf' }, items: [{ kind: 'statement' }] });
  expect(result.model.vrrpInstances[0]?.state?.value).toBe('BACKUP');
  expect(result.problems).toMatchObject([{ code: 'bad-argument' }]);
});

it('is called keepalived.conf unless told otherwise', () => {
  expect(parse('').source.path).toBe('keepalived.conf');
  expect(parseDocument('').source.path).toBe('keepalived.conf');
});

it('reads for the node, the release and the includes given', () => {
  const source = '@a include x.conf\n@b router_id b\nglobal_defs {\n  json_version 2\n}\n';
  const x = filesInMemory({ 'x.conf': 'vrrp_instance A {\n}\n' });
  const forA = parse(source, { path: 'k.conf', configId: 'a', target: '2.0.0', host: x });
  expect(forA.model.vrrpInstances).toHaveLength(1);
  expect(forA.problems.map(({ code }) => code)).toContain('not-in-target');
  expect(parse(source).model.vrrpInstances).toEqual([]);
});

it('hands its brace problems on', () => {
  expect(parse('vrrp_instance A {\n').problems.map(({ code }) => code)).toContain('missing-close-brace');
});

it('takes a source file as well as a text for the tree alone', () => {
  expect(parseDocument(createSourceFile('x.conf', 'a'))).toMatchObject({ source: { path: 'x.conf' } });
});

it('keeps the source’s name, text and lines together', () => {
  const source = createSourceFile('x.conf', 'a\nb');
  expect(source).toMatchObject({ path: 'x.conf', text: 'a\nb' });
  expect(source.lines.count).toBe(2);
});
