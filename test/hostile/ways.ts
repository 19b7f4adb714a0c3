import assert from 'node:assert/strict';
import { fixFiles, lint, migrate } from '@kalint/linter';
import { createSourceFile, lex, parseDocument, print } from '@kalint/parser';
import { fromData, lossesOf, toData } from '@kalint/parser/convert';
import { redact } from '@kalint/parser/transform';
import { formatTextSync } from 'prettier-plugin-keepalived';
import { commentsOf } from '../format/support/meaning.ts';
import { read } from '../parser/convert/support/read.ts';

/** Something that kalint does with a text. */
export interface Way {
  readonly name: string;
  /** @throws where what is promised of every text does not hold */
  readonly go: (text: string) => void;
}

const PATH = '/etc/keepalived/keepalived.conf';
const READERS = { from: '2.0.19', target: '2.4.3' } as const;

/** The ways that every text goes. */
export const ways: readonly Way[] = [
  {
    name: 'lex',
    go: (text) => {
      let at = 0;
      for (const { start, end } of lex(text)) {
        assert.equal(start, at);
        at = end;
      }
      assert.equal(at, text.length);
    },
  },
  { name: 'parse', go: (text) => assert.ok(print(parseDocument(text)) === text) },
  {
    name: 'lint',
    go: (text) => {
      const last = createSourceFile(PATH, text).lines.count;
      for (const { line, column, endLine } of messagesOf(text)) {
        assert.ok(line >= 1 && column >= 1 && line <= endLine && endLine <= last);
      }
    },
  },
  { name: 'fix', go: (text) => void fixFiles([{ path: PATH, text }]) },
  {
    name: 'format',
    go: (text) => {
      const outcome = formatTextSync(text, {});
      if (!outcome.ok) assert.doesNotMatch(outcome.reason, /defect/);
      else assert.deepEqual(commentsOf(outcome.text), commentsOf(text));
    },
  },
  {
    name: 'convert',
    go: (text) => {
      const { binding, ...expansion } = read(text);
      lossesOf(expansion, binding);
      fromData(JSON.parse(JSON.stringify(toData(binding))));
    },
  },
  { name: 'migrate', go: (text) => void migrate([{ path: PATH, text }], READERS) },
  { name: 'redact', go: (text) => void redact(createSourceFile(PATH, text)) },
];

/** What all rules find in a text. */
export function messagesOf(text: string) {
  return lint([{ path: PATH, text }], { preset: 'all' }).results.flatMap(({ messages }) => messages);
}
