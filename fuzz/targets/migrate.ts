import { migrate } from '@kalint/linter';
import { PATH, TARGETS } from '../support.ts';
import type { Target } from '../target.ts';

/** Every release is reached from every other one, or a reason is given. */
export const migrateTarget: Target = {
  name: 'migrate',
  check: (text) => {
    for (const from of TARGETS) {
      for (const target of TARGETS) if (from !== target) migrate([{ path: PATH, text }], { from, target });
    }
  },
};
