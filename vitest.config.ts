import { defineConfig } from 'vitest/config';

/** What has no state outside its own calls: its files share one world, and so read each module once. */
const pure = ['codebook', 'renderer/domain', 'renderer/words'].map((folder) => `tests/${folder}/**/*.test.ts`);

/**
 * `pure` and `logic` run in Node; `component` renders React into happy-dom. What must be seen or stored for real is in `tests/end-to-end`.
 * The time limit is patience for a busy machine, not a bound on speed: `npm run bench` is for that.
 */
export default defineConfig({
  test: {
    // Vitest alone would leave one of two cores idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'pure',
          testTimeout: 60_000,
          environment: 'node',
          isolate: false,
          include: pure,
        },
      },
      {
        test: {
          name: 'logic',
          testTimeout: 60_000,
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/end-to-end/**', ...pure],
        },
      },
      {
        test: {
          name: 'component',
          testTimeout: 60_000,
          environment: 'happy-dom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/support/component-setup.ts'],
        },
      },
    ],
  },
});
