import { createSourceFile, type IncludeHost, NEWEST_VERSION } from '@kalint/parser';
import { readEveryNode } from '@kalint/parser/transform';
import { describe, expect, test } from 'vitest';
import type { Range, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { definitions, highlights, references } from '../../../packages/language-server/src/features/navigation.ts';
import { prepareRename, renameAt } from '../../../packages/language-server/src/features/rename.ts';
import { marked } from '../support/cursor.ts';

const SCRIPTS = 'vrrp_script chk {\n  script "/usr/bin/true"\n}\n';
const MAIN = `include scripts.conf
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    c‸hk weight -20
  }
}
vrrp_sync_group G {
  group {
    VI_1
  }
}
`;

const host: IncludeHost = {
  match: (pattern) => (pattern === 'scripts.conf' ? ['scripts.conf'] : []),
  read: (path) => (path === 'scripts.conf' ? createSourceFile(path, SCRIPTS) : { reason: 'it is not there' }),
};

function setUp(textWithCursor: string) {
  const { document, offset } = marked(textWithCursor);
  const { source } = document;
  const readings = readEveryNode(source, { host });
  return { path: source.path, offset, source, input: { readings, uriOf: (path: string) => `file:///${path}` } };
}

function at({ start }: Range): string {
  return `${start.line}:${start.character}`;
}

describe('names', () => {
  test('lead to their definition across an include', () => {
    const { path, offset, input } = setUp(MAIN);
    expect(definitions(path, offset, input).map(({ uri, range }) => `${uri} ${at(range)}`)).toEqual([
      'file:///scripts.conf 0:12',
    ]);
  });

  test('have references, with the definition if that is asked for', () => {
    const { path, offset, input } = setUp(MAIN);
    expect(references(path, offset, { ...input, includeDeclaration: false })).toHaveLength(1);
    expect(references(path, offset, { ...input, includeDeclaration: true })).toHaveLength(2);
  });

  test('are highlighted in the file, definitions as written ones', () => {
    const { path, offset, input } = setUp(MAIN.replace('c‸hk', 'chk').replace('VI_1 {', 'VI‸_1 {'));
    expect(highlights(path, offset, input).map(({ range, kind }) => [at(range), kind])).toEqual([
      ['1:14', 3],
      ['10:4', 2],
    ]);
  });

  test('are no keywords', () => {
    const { path, offset, input } = setUp(MAIN.replace('c‸hk', 'chk').replace('interface', 'inter‸face'));
    expect(definitions(path, offset, input)).toEqual([]);
    expect(prepareRename(path, offset, input)).toBeUndefined();
  });
});

describe('renaming', () => {
  function renamed(textWithCursor: string, to: string) {
    const { path, offset, source, input } = setUp(textWithCursor);
    return renameAt(path, offset, to, { ...input, roots: [source], host, target: NEWEST_VERSION, versionOf: () => 3 });
  }

  test('changes all places, in included files, too', () => {
    const answer = renamed(MAIN, 'chk_web');
    if (!('edit' in answer)) throw new Error(answer.refusal);
    const edits = (answer.edit.documentChanges ?? []) as TextDocumentEdit[];
    expect(
      edits.map(({ textDocument, edits: one }) => [textDocument.uri, one.map((e) => 'newText' in e && e.newText)]),
    ).toEqual([
      ['file:///lb01.conf', ['chk_web']],
      ['file:///scripts.conf', ['chk_web']],
    ]);
    expect(edits[0]?.textDocument.version).toBe(3);
  });

  test('works for a definition with and without its sign', () => {
    for (const to of ['W', '$W']) {
      const answer = renamed('$V‸=1\nvrrp_instance A {\n  priority $V\n}\n', to);
      if (!('edit' in answer)) throw new Error(answer.refusal);
      const [edit] = (answer.edit.documentChanges ?? []) as TextDocumentEdit[];
      expect(edit?.edits.map((one) => 'newText' in one && one.newText)).toEqual(['W', 'W']);
    }
  });

  test('shows the name that is to be edited', () => {
    const { path, offset, input } = setUp(MAIN);
    expect(prepareRename(path, offset, input)).toEqual({
      range: { start: { line: 5, character: 4 }, end: { line: 5, character: 7 } },
      placeholder: 'chk',
    });
  });

  test('is refused in words where it would break something', () => {
    const twice = `${SCRIPTS}vrrp_script other {\n  script "/usr/bin/true"\n}\n`.replace('chk', 'c‸hk');
    expect(renamed(twice, 'other')).toEqual({ refusal: expect.stringContaining('other') });
    expect(renamed(MAIN, '')).toEqual({ refusal: expect.any(String) });
  });
});
