import * as nodeFileSystem from 'node:fs/promises';
import path from 'node:path';
import { type FileSystem, syncFolder, writeBeside } from './write-whole.ts';

/** What writing a new file needs of the file system. */
export type NewFileSystem = FileSystem & Pick<typeof nodeFileSystem, 'link'>;

/**
 * Writes `bytes` to `target` whole or not at all, and only if nothing is there: two computers that write to one shared folder at
 * the same moment never write over each other. Answers false, and leaves all as it is, if something is there already. Throws the
 * file system's error.
 */
export async function writeNew(
  target: string,
  bytes: Uint8Array,
  files: NewFileSystem = nodeFileSystem,
): Promise<boolean> {
  const temporary = await writeBeside(target, bytes, files);
  try {
    return await putInPlace(temporary, target, files);
  } finally {
    await files.rm(temporary, { force: true });
    await syncFolder(path.dirname(target), files);
  }
}

/** By a second name, which no system gives over another; where a disk knows none, by taking the name first. */
async function putInPlace(temporary: string, target: string, files: NewFileSystem): Promise<boolean> {
  try {
    await files.link(temporary, target);
    return true;
  } catch (error) {
    if (isThere(error)) return false;
  }
  const taken = await files.open(target, 'wx').catch((error: unknown) => {
    if (isThere(error)) return null;
    throw error;
  });
  if (taken === null) return false;
  await taken.close();
  try {
    await files.rename(temporary, target);
    return true;
  } catch (error) {
    await files.rm(target, { force: true });
    throw error;
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
