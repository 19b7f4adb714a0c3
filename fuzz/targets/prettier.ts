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
    if (text.startsWith('\uFEFF')) return; // prettier takes the mark away before the plugin sees the text
    const formatted = await format(text, OPTIONS);
    assert.equal(await format(formatted, OPTIONS), formatted);
    const layout = formatTextSync(text, { endOfLine: 'lf' });
    assert.equal(formatted, layout.ok ? layout.text : text.replace(/\r\n?/g, '\n'));
  },
};
