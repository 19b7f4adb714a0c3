import type { Target } from '../../../fuzz/target.ts';

export const rejectionTarget: Target = {
  name: 'rejection',
  check: async (text) => {
    await Promise.resolve();
    if (text.includes('priority')) throw new Error('planted');
  },
};
