import assert from 'node:assert/strict';
import type { Options } from 'prettier';
import { format } from 'prettier/standalone';
import * as plugin from 'prettier-plugin-keepalived';
import { formatTextSync } from 'prettier-plugin-keepalived';
import type { Target } from '../target.ts';

const OPTIONS: Options = { parser: 'keepalived', plugins: [plugin], endOfLine: 'lf' };

/** What prettier makes of a text is what the layout makes of it, the same a second time. */
export const prettierTarget: Target = {
  name: 'prettier',
  check: async (text) => {
    // prettier takes the mark away before the plugin sees the text, and makes blanks alone an empty text.
    if (text.startsWith('\uFEFF') || text.trim() === '') return;
    const formatted = await format(text, OPTIONS);
    const read = text.replace(/\r\n?/g, '\n'); // prettier's own business as well
    assert.equal(await format(formatted, OPTIONS), formatted);
    const layout = formatTextSync(read, { endOfLine: 'lf' });
    assert.equal(formatted, layout.ok ? layout.text : read);
  },
};
