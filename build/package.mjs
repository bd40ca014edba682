import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { electronFolder, fetchElectron, findElectron } from './find-electron.mjs';
import { makeStubDistribution } from './make-stub-distribution.mjs';
import { root } from './places.mjs';
import { plainMessage } from './plain-message.mjs';

/**
 * `npm run package`: what people install, made by electron-builder in `release/`, for this system or for the one asked for
 * with `--win`, `--mac` or `--linux`. `--dir` makes only the unpacked program; where Electron's binary cannot be had, its
 * Linux layout on a stand-in. Each thing is made by itself, so that one whose tools are missing does not stop the others.
 */
const products = { win: ['portable', 'nsis'], mac: ['dmg'], linux: ['AppImage', 'deb'] };
const here = { win32: 'win', darwin: 'mac' }[process.platform] ?? 'linux';
const asked = Object.keys(products).find((name) => process.argv.includes(`--${name}`)) ?? here;
const onlyFolder = process.argv.includes('--dir');

try {
  await ensureBuilt();
} catch (error) {
  console.error(`The build failed: ${plainMessage(error)}`);
  process.exit(1);
}
process.exit(packed() ? 0 : 1);

/** Whether everything that was asked for has been made. */
function packed() {
  const electron = asked === here ? (findElectron() ?? (onlyFolder ? null : fetchElectron())) : null;
  if (electron !== null) return onlyFolder ? made('--dir', electronFolder) : everyProduct(electronFolder);
  // For another system, electron-builder fetches that system's Electron itself.
  if (!onlyFolder && asked !== here) return everyProduct();
  if (!onlyFolder)
    console.log("Electron's own program is not here and could not be fetched, so nothing can be installed.");
  console.log("Packing on a stand-in for Electron: this shows the Linux package's layout and cannot be run.");
  return standIn() && onlyFolder;
}

function standIn() {
  const folder = path.join(root, 'release', 'stub-electron');
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  makeStubDistribution(folder, devDependencies.electron);
  return run(['--linux', '--dir', `--config.electronDist=${folder}`]);
}

function everyProduct(electronDist) {
  const failed = products[asked].filter((product) => !made(product, electronDist));
  for (const product of products[asked]) console.log(`${product}: ${failed.includes(product) ? 'NOT made' : 'made'}`);
  if (failed.length > 0)
    console.log(
      'What is missing needs a tool that electron-builder fetches once, or another system: see its words above.',
    );
  return failed.length === 0;
}

function made(product, electronDist) {
  return run([`--${asked}`, product, ...(electronDist ? [`--config.electronDist=${electronDist}`] : [])]);
}

function run(parameters) {
  const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
  const { status } = spawnSync(process.execPath, [builder, '--publish=never', ...parameters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}
