import { defineConfig } from 'vitest/config';

/** Runs that wait for what a server never does, and what only a release needs: `npm run test:matrix` and `npm run test:release` have them. */
const slow = [
  'tests/fault-matrix/editions.test.ts',
  'tests/fault-matrix/lives.test.ts',
  'tests/fault-matrix/streamed.test.ts',
  'tests/chaos.test.ts',
  'tests/chaos/**',
  'tests/ci-recipes.test.ts',
  'tests/determinism.test.ts',
  'tests/package.test.ts',
  'tests/repetition.test.ts',
  'tests/shards.test.ts',
  'tests/surroundings.test.ts',
];

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
    exclude: [
      'tests/browser/**',
      'node_modules/**',
      'dist/**',
      ...(['full', 'release'].includes(process.env.ASSAY_MATRIX ?? '') ? [] : slow),
    ],
    // Files of this project share no state that a test changes, so they need no process of their own each.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
