import { findClusters } from '@kalint/linter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addresses, instance } from '../support/cluster-findings.ts';

/** Files by path, each with one instance for these addresses. */
function found(files: Readonly<Record<string, readonly string[]>>) {
  const texts = Object.entries(files).map(([path, vips], i) => ({
    path,
    text: vips.map((vip, j) => instance([`virtual_router_id ${i + 1}`, addresses(vip)], `VI_${j}`)).join(''),
  }));
  return findClusters(texts);
}

const paths = (files: Readonly<Record<string, readonly string[]>>) => found(files).clusters.map((one) => one.paths);

describe('files are a cluster', () => {
  it('where they share an address, directly or through others', () => {
    const files = { a: ['192.0.2.1'], b: ['192.0.2.3'], c: ['192.0.2.1', '192.0.2.2'], d: ['192.0.2.2'] };
    expect(found(files)).toEqual({
      clusters: [{ paths: ['a', 'c', 'd'], addresses: ['192.0.2.1', '192.0.2.2'] }],
      alone: ['b'],
      templates: [],
    });
  });

  it('whatever the spelling of the address', () => {
    expect(paths({ a: ['2001:db8::1/64'], b: ['2001:DB8:0::1'] })).toEqual([['a', 'b']]);
  });

  it('in one folder for each node', () => {
    expect(paths({ 'lb01/k.conf': ['192.0.2.1'], 'lb02/k.conf': ['192.0.2.1'] })).toEqual([
      ['lb01/k.conf', 'lb02/k.conf'],
    ]);
  });

  it('by absolute and by relative paths', () => {
    expect(paths({ '/srv/a.conf': ['192.0.2.1'], 'b.conf': ['192.0.2.1'] })).toEqual([['/srv/a.conf', 'b.conf']]);
  });

  it('in two sites, whose nodes have names of their own', () => {
    const files = ['north/lb01.conf', 'north/lb02.conf', 'south/lb03.conf', 'south/lb04.conf'];
    expect(paths(Object.fromEntries(files.map((path) => [path, ['192.0.2.1']])))).toEqual([files]);
  });
});

describe('copies of a cluster are clusters of their own', () => {
  const both = (...files: readonly string[]) => paths(Object.fromEntries(files.map((path) => [path, ['192.0.2.1']])));

  it('where a folder has the same file names as another', () => {
    expect(both('live/lb01.conf', 'live/lb02.conf', 'test/lb01.conf', 'test/lb02.conf')).toEqual([
      ['live/lb01.conf', 'live/lb02.conf'],
      ['test/lb01.conf', 'test/lb02.conf'],
    ]);
  });

  it('also with a folder for each node', () => {
    const files = ['live/lb01', 'live/lb02', 'test/lb01', 'test/lb02'].map((folder) => `all/${folder}/keepalived.conf`);
    expect(both(...files)).toEqual([files.slice(0, 2), files.slice(2)]);
  });

  it('also beside the folders that hold the others', () => {
    const files = ['lb01.conf', 'lb02.conf', 'test/lb01.conf', 'test/lb02.conf'];
    expect(both(...files)).toEqual([files.slice(0, 2), files.slice(2)]);
  });

  it('and one that is not complete is left alone', () => {
    const files = ['live/lb01.conf', 'live/lb02.conf', 'test/lb01.conf'];
    expect(both(...files)).toEqual([files.slice(0, 2)]);
  });
});

it('puts every file in one place, and files of one address together', () => {
  const file = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(file, { maxLength: 8 }), (nodes) => {
      const held = Object.fromEntries(nodes.map((vips, i) => [`n${i}.conf`, vips.map((vip) => `192.0.2.${vip}`)]));
      const { clusters, alone } = found(held);
      expect([...clusters.flatMap((one) => one.paths), ...alone].sort()).toEqual(Object.keys(held).sort());
      for (const vip of [1, 2, 3, 4, 5, 6].map((n) => `192.0.2.${n}`)) {
        const holders = Object.keys(held).filter((path) => held[path]?.includes(vip));
        const places = holders.map((path) => clusters.findIndex((one) => one.paths.includes(path)));
        expect(new Set(places).size).toBeLessThan(2);
      }
    }),
    { numRuns: 100 },
  );
});
