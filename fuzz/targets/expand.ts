import { createSourceFile, expand, nestingHints } from '@kalint/parser';
import { assertInside, hostWith, PATH, TARGETS } from '../support.ts';
import type { Target } from '../target.ts';

/** Every id and release reads it; each word and problem has its place. */
export const expandTarget: Target = {
  name: 'expand',
  check: (text) => {
    const host = hostWith(text);
    for (const target of TARGETS) {
      for (const configId of [undefined, 'a']) {
        const options = { host, hints: nestingHints, target, ...(configId !== undefined && { configId }) };
        const { lines, problems } = expand(createSourceFile(PATH, text), options);
        for (const { words } of lines) for (const { origin } of words) assertInside(origin);
        for (const { origin } of problems) assertInside(origin);
      }
    }
  },
};
