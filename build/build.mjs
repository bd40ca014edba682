import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { builtPage, builtShell, root } from './places.mjs';
import { plainMessage } from './plain-message.mjs';
import { sourceFingerprint } from './source-fingerprint.mjs';

const sources = ['electron', 'renderer', 'codebook', 'build', 'vite.config.ts', 'package.json', 'package-lock.json'];
const stamp = path.join(root, 'dist', 'built-from.txt');
const outputs = [
  path.join(builtPage, 'index.html'),
  path.join(builtShell, 'main.js'),
  path.join(builtShell, 'preload.cjs'),
];

/** Builds page, main process and preload into `dist/`, unless they were built from exactly these sources. */
export async function ensureBuilt({ force = false } = {}) {
  const fingerprint = sourceFingerprint(root, sources);
  if (!force && outputs.every(existsSync) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint)
    return false;
  console.log('Building Outcome Coder; this takes a moment …');
  rmSync(stamp, { force: true });
  // Vite leaves NODE_ENV at 'production', and what this process starts next (the tests) would inherit it.
  const { NODE_ENV: before } = process.env;
  await build({ root: path.join(root, 'renderer'), configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
  await buildForShell('main.ts', 'es', 'main.js');
  await buildForShell('preload.ts', 'cjs', 'preload.cjs');
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
  return true;
}

/** One file each: a sandboxed preload may load nothing but 'electron', and one main file starts quickly. */
function buildForShell(entry, format, fileName) {
  return build({
    root: path.join(root, 'electron'),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: builtShell,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      ssr: path.join(root, 'electron', entry),
      rolldownOptions: { external: ['electron', /^node:/], output: { format, entryFileNames: fileName } },
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const built = await ensureBuilt({ force: process.argv.includes('--force') });
    console.log(built ? 'Built into dist/.' : 'Already built; nothing has changed.');
  } catch (error) {
    console.error(`The build failed: ${plainMessage(error)}`);
    process.exit(1);
  }
}
