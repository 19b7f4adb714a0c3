import type { Target } from '../../../fuzz/target.ts';

export const failureTarget: Target = {
  name: 'failure',
  check: (text) => {
    if (text.includes('priority')) throw new Error('planted');
  },
};
