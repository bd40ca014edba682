import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** The folder that holds Electron's distribution for this machine, if it was ever fetched. */
export const electronFolder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist');

/** The Electron program that npm's package holds, or `null` if its binary was never fetched. */
export function findElectron() {
  const note = path.join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const program = path.join(electronFolder, readFileSync(note, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Fetches Electron's binary once, silently, for at most two minutes. Answers with the program or `null`. */
export function fetchElectron() {
  spawnSync(process.execPath, [path.join(folder, 'install.js')], { stdio: 'ignore', timeout: 120_000 });
  return findElectron();
}
