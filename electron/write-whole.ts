import { randomUUID } from 'node:crypto';
import * as nodeFileSystem from 'node:fs/promises';
import path from 'node:path';

/** What writing needs of the file system; Node's own unless a test says otherwise. */
export type FileSystem = Pick<typeof nodeFileSystem, 'open' | 'rename' | 'rm'> & {
  realpath(path: string): Promise<string>;
};

/** The names of our temporary files, and of no others. */
export const temporaryName = /^\.outcome-coder-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/**
 * Writes `bytes` to `target` whole or not at all: into a temporary file in the same folder, forced to the disk, then
 * renamed over the target. Whatever fails, the target keeps its old content and the temporary file is removed.
 * Throws the file system's error.
 */
export async function writeWhole(target: string, bytes: Uint8Array, files: FileSystem = nodeFileSystem): Promise<void> {
  const place = await realPlace(target, files);
  const temporary = await writeBeside(place, bytes, files);
  try {
    await files.rename(temporary, place);
  } catch (error) {
    await files.rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(place), files);
}

/** Where a path leads. A link keeps pointing where it points: the file behind it is replaced, not the link. */
export async function realPlace(target: string, files: FileSystem): Promise<string> {
  return files.realpath(target).catch(() => target);
}

/**
 * Writes a temporary file beside `place` and forces it to the disk; answers with its path. Throws the file system's error,
 * and then leaves nothing there.
 */
export async function writeBeside(
  place: string,
  bytes: Uint8Array,
  files: FileSystem = nodeFileSystem,
): Promise<string> {
  const temporary = path.join(path.dirname(place), `.outcome-coder-${randomUUID()}.tmp`);
  try {
    await writeToDisk(temporary, bytes, files);
    return temporary;
  } catch (error) {
    await files.rm(temporary, { force: true });
    throw error;
  }
}

async function writeToDisk(temporary: string, bytes: Uint8Array, files: FileSystem): Promise<void> {
  const file = await files.open(temporary, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself last through a power cut. Windows and some network folders cannot; the file is whole anyway. */
export async function syncFolder(folder: string, files: FileSystem): Promise<void> {
  const handle = await files.open(folder, 'r').catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}
