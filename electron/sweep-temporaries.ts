import * as nodeFileSystem from 'node:fs/promises';
import path from 'node:path';
import { temporaryName } from './write-whole.ts';

/** What sweeping needs of the file system; Node's own unless a test says otherwise. */
export type SweptFileSystem = Pick<typeof nodeFileSystem, 'rm' | 'lstat' | 'readdir'>;

/** A temporary file of ours that has lain for longer was left by a crash, in milliseconds. */
const stale = 60 * 60 * 1000;

/**
 * Removes from `folder` what a crash or a power cut has left of our own writing: regular files with the name of a temporary
 * file that have lain there for an hour. They hold what was to be saved, or what it was to replace. Best effort: what cannot
 * be removed is printed and stays, and never keeps anybody from saving.
 */
export async function sweepTemporaries(
  folder: string,
  files: SweptFileSystem = nodeFileSystem,
  now: number = Date.now(),
): Promise<void> {
  try {
    for (const name of (await files.readdir(folder)).filter((one) => temporaryName.test(one)))
      await sweep(path.join(folder, name), files, now - stale);
  } catch (error) {
    if (!isMissing(error)) console.error(error);
  }
}

/** A second name for an old file has that file's age of writing; the later times tell when the name was made. */
async function sweep(temporary: string, files: SweptFileSystem, before: number): Promise<void> {
  try {
    const found = await files.lstat(temporary);
    const laidDown = Math.max(found.mtimeMs, found.ctimeMs, found.birthtimeMs);
    if (found.isFile() && laidDown < before) await files.rm(temporary, { force: true });
  } catch (error) {
    if (!isMissing(error)) console.error(error);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
