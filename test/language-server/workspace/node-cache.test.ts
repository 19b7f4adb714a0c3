import { readNodes } from '@kalint/linter';
import { createSourceFile, type IncludeHost, NEWEST_VERSION, type SourceFile } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { NodeCache } from '../../../packages/language-server/src/analysis/node-cache.ts';

const ROOT = { path: '/lb/keepalived.conf', text: 'include part.inc\n' };

/** Files that can be changed, as an editor changes them: a new text is a new object. */
function filesWith(text: string) {
  let part: SourceFile | undefined = createSourceFile('/lb/part.inc', text);
  const host: IncludeHost = {
    match: () => (part === undefined ? [] : ['/lb/part.inc']),
    read: () => part ?? { reason: 'it is gone' },
  };
  return {
    host,
    change: (changed: string) => {
      part = createSourceFile('/lb/part.inc', changed);
    },
    remove: () => {
      part = undefined;
    },
  };
}

describe('the nodes of a file', () => {
  it('are the same objects as long as nothing changes, however often they are asked for', () => {
    const cache = new NodeCache();
    const { host } = filesWith('$A=1\n');
    const options = { host, load: cache.load };
    expect(readNodes(ROOT, options)).toBe(readNodes({ ...ROOT }, options));
  });

  it.each([
    ['its text', { text: 'include part.inc\n#\n' }, {}],
    ['the release', {}, { target: '2.0.0' as const }],
    ['the id', {}, { configId: 'lb01' }],
    ['what is declared of the host', {}, { factsOf: () => ({ name: 'lb01' }) }],
  ])('are others when %s changes', (_, file, more) => {
    const cache = new NodeCache();
    const { host } = filesWith('$A=1\n');
    const before = readNodes(ROOT, { host, load: cache.load, target: NEWEST_VERSION });
    expect(readNodes({ ...ROOT, ...file }, { host, load: cache.load, ...more })).not.toBe(before);
  });

  it('are others when what it includes changes, or is no longer there', () => {
    const cache = new NodeCache();
    const files = filesWith('$A=1\n');
    const options = { host: files.host, load: cache.load };
    const definitions = () => readNodes(ROOT, options)[0]?.expansion.definitions.map(({ name }) => name);
    expect(definitions()).toEqual(['A']);
    files.change('$B=1\n');
    expect(definitions()).toEqual(['B']);
    files.remove();
    expect(definitions()).toEqual([]);
  });

  it('tell whether they are still current, with all files that they were read from', () => {
    const cache = new NodeCache();
    const files = filesWith('$A=1\n');
    const tracked = cache.track(() => readNodes(ROOT, { host: files.host, load: cache.load }));
    expect([...tracked.files]).toEqual(['/lb/keepalived.conf', '/lb/part.inc']);
    expect(tracked.isCurrent()).toBe(true);
    files.change('$A=2\n');
    expect(tracked.isCurrent()).toBe(false);
  });
});
