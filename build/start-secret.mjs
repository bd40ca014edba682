import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const length = 32;

/**
 * Random bytes that only this user can read, made at the first start and kept in `folder`. By them one start of the app
 * knows another of the same user: whoever else holds the port cannot pass for the app. Throws if the folder refuses.
 */
export function startSecret(folder) {
  const file = path.join(folder, 'start-secret');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(length), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file);
}
