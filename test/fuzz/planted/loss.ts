import assert from 'node:assert/strict';
import { parseDocument, print } from '@kalint/parser';
import type { Target } from '../../../fuzz/target.ts';

/** Prints as if one keyword had lost its last character. */
export const lossTarget: Target = {
  name: 'loss',
  check: (text) => assert.equal(print(parseDocument(text)).replace('priority', 'priorit'), text),
};
