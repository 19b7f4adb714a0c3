import assert from 'node:assert/strict';
import { fixFiles } from '@kalint/linter';
import { PATH } from '../support.ts';
import type { Target } from '../target.ts';

/** What is fixed needs no fix a second time. */
export const fixTarget: Target = {
  name: 'fix',
  check: (text) => {
    const fix = (input: string) => fixFiles([{ path: PATH, text: input }]).files.find(({ path }) => path === PATH);
    const fixed = fix(text)?.text ?? text;
    assert.equal(fix(fixed)?.text ?? fixed, fixed);
  },
};
