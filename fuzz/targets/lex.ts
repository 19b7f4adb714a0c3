import assert from 'node:assert/strict';
import { lex } from '@kalint/parser';
import type { Target } from '../target.ts';

/** Every character is in one token, in order. */
export const lexTarget: Target = {
  name: 'lex',
  check: (text) => {
    let at = 0;
    for (const { start, end } of lex(text)) {
      assert.equal(start, at);
      assert.ok(end > start);
      at = end;
    }
    assert.equal(at, text.length);
  },
};
