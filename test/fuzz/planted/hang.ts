import type { Target } from '../../../fuzz/target.ts';

export const hangTarget: Target = {
  name: 'hang',
  check: (text) => {
    for (let i = 0; text.includes('priority'); i++) if (i < 0) return;
  },
};
