import { defineConfig } from 'vitest/config';

/** `logic` runs in Node; `component` renders React into happy-dom. What must be seen or stored for real is in `tests/end-to-end`. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'logic',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/end-to-end/**'],
        },
      },
      {
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/support/component-setup.ts'],
        },
      },
    ],
  },
});
