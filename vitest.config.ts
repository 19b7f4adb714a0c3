import { defineConfig } from 'vitest/config';

/** Packages of the workspace are tested as they are in src, not as they were last built. */
const conditions = ['kalint-source', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
