import type { Target } from '../../../fuzz/target.ts';

/** Slow enough that not all memory goes into what is generated. */
export const nothingTarget: Target = {
  name: 'nothing',
  check: async () => {
    await new Promise((resolve) => setTimeout(resolve, 2));
  },
};
