import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findElectron } from './find-electron.mjs';
import { makeStubDistribution } from './make-stub-distribution.mjs';
import { root } from './places.mjs';
import { plainMessage } from './plain-message.mjs';

/**
 * `npm run package`: the app as electron-builder packs it, in `release/`. Where Electron's binary is missing, or with
 * `--stub`, only the layout of the Linux package is made, on a stand-in for Electron.
 */
const stub = process.argv.includes('--stub') || findElectron() === null;

try {
  await ensureBuilt();
} catch (error) {
  console.error(`The build failed: ${plainMessage(error)}`);
  process.exit(1);
}
if (stub) console.log("Packing on a stand-in for Electron: this shows the package's layout and cannot be run.");
const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
const { status } = spawnSync(
  process.execPath,
  [builder, '--publish=never', ...(stub ? stubOptions() : process.argv.slice(2))],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
process.exit(status ?? 1);

function stubOptions() {
  const folder = path.join(root, 'release', 'stub-electron');
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  makeStubDistribution(folder, devDependencies.electron);
  return ['--dir', '--linux', `--config.electronDist=${folder}`];
}
