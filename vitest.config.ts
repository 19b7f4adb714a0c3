import { defineConfig } from 'vitest/config';

/** Packages of the workspace are tested as they are in src, not as they were last built. */
const conditions = ['kalint-source', 'node', 'development|production'];

/** Tests that start editors or measure time: one file after another, when the machine has nothing else to do. */
const ALONE = ['test/e2e/**/*.test.ts', 'test/language-server/protocol/**/*.test.ts'];

const shared = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
};
const limits = { testTimeout: 20_000, hookTimeout: 60_000 };
const setupFiles = ['test/support/fixed-seed.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ALONE,
          sequence: { groupOrder: 0 },
          setupFiles,
          ...limits,
        },
      },
      {
        ...shared,
        test: {
          name: 'alone',
          include: ALONE,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          setupFiles,
          ...limits,
        },
      },
    ],
  },
});
