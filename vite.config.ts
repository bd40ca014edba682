import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { version } = JSON.parse(readFileSync(here('./package.json'), 'utf8'));

/** The window's page and its workers. Main and preload are built by `build/build.mjs`. */
export default defineConfig({
  root: here('./renderer'),
  base: './',
  publicDir: false,
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: here('./dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    // Packaged beside the program, not in it.
    license: { fileName: 'licences.md' },
    // The files come from the disk beside the program, so one large file loads faster than many.
    chunkSizeWarningLimit: 2500,
  },
});
