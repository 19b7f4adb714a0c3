import assert from 'node:assert/strict';
import { fromData, lossesOf, modelDifferences, toData } from '@kalint/parser/convert';
import { read } from '../../test/parser/convert/support/read.ts';
import type { Target } from '../target.ts';

/** What becomes data without a loss says the same when it is text again. */
export const convertTarget: Target = {
  name: 'convert',
  check: (text) => {
    const { binding, ...expansion } = read(text);
    const data = toData(binding);
    const back = fromData(JSON.parse(JSON.stringify(data)));
    if (!back.ok || lossesOf(expansion, binding).length > 0) return;
    assert.deepEqual(modelDifferences(binding.model, read(back.text).binding.model), []);
  },
};
