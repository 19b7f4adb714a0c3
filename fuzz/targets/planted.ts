import assert from 'node:assert/strict';
import type { Target } from '../target.ts';

/** Mistakes that the harness must find; its own test feeds them. */
export const plantedTargets: readonly Target[] = [
  { name: 'planted-failure', check: (text) => assert.ok(!text.includes('priority')) },
  {
    name: 'planted-hang',
    check: (text) => {
      for (let i = 0; text.includes('priority'); i++) if (i < 0) return;
    },
  },
];
