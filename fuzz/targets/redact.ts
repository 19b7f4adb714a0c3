import assert from 'node:assert/strict';
import { createSourceFile } from '@kalint/parser';
import { redact } from '@kalint/parser/transform';
import { PATH } from '../support.ts';
import type { Target } from '../target.ts';

/** As many lines as before, or a reason. */
export const redactTarget: Target = {
  name: 'redact',
  check: (text) => {
    const outcome = redact(createSourceFile(PATH, text));
    if (!outcome.ok) return;
    const lines = (all: string | undefined) => all?.split('\n').length;
    assert.equal(lines(outcome.files[0]?.text), lines(text));
  },
};
