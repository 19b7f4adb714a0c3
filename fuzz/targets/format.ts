import assert from 'node:assert/strict';
import { formatTextSync } from 'prettier-plugin-keepalived';
import { commentsOf, meaningOf } from '../../test/format/support/meaning.ts';
import type { Target } from '../target.ts';

/** Layout changes no meaning, keeps all comments, and is the same a second time. */
export const formatTarget: Target = {
  name: 'format',
  check: (text) => {
    const [meaning, comments] = [meaningOf(text), commentsOf(text)];
    for (const layout of [{}, { tabWidth: 2, useTabs: true, keepalivedAlignValues: true }]) {
      const outcome = formatTextSync(text, layout);
      if (!outcome.ok) {
        assert.doesNotMatch(outcome.reason, /defect/);
        continue;
      }
      assert.deepEqual(meaningOf(outcome.text), meaning);
      assert.deepEqual(commentsOf(outcome.text), comments);
      assert.deepEqual(formatTextSync(outcome.text, layout), outcome);
    }
  },
};
