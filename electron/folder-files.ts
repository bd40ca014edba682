import * as nodeFileSystem from 'node:fs/promises';
import path from 'node:path';
import type { FolderFile } from './contract.ts';
import { readHead } from './read-at-most.ts';

/** What looking at the files of a folder needs of the file system; Node's own unless a test says otherwise. */
export type FolderFileSystem = Pick<typeof nodeFileSystem, 'lstat' | 'readdir'>;

interface WantedFiles {
  readonly isWanted: (name: string) => boolean;
  /** Asked of the beginning of each, before the newest are chosen; all are wanted if absent. */
  readonly isWantedHead?: (head: Uint8Array) => boolean;
  /** How much of each says what it is, in bytes. */
  readonly headLength: number;
  /** The most that are told of: the newest. */
  readonly most: number;
}

/**
 * The wanted files of a folder: regular files only, never links or folders. One that cannot be read has an empty head; one that
 * cannot even be looked at is left out, so that it hides no other.
 * Throws the file system's error for the folder.
 */
export async function listFolderFiles(
  folder: string,
  { isWanted, isWantedHead = () => true, headLength, most }: WantedFiles,
  files: FolderFileSystem = nodeFileSystem,
): Promise<FolderFile[]> {
  const names = (await files.readdir(folder)).filter(isWanted);
  const looks = names.map((name) => describe(folder, name, files).catch(() => null));
  const found = (await Promise.all(looks)).filter((one) => one !== null);
  const newestFirst = found.sort((one, other) => other.modifiedAt - one.modifiedAt);
  const listed: FolderFile[] = [];
  for (const one of newestFirst) {
    if (listed.length === most) break;
    const head = await readHead(path.join(folder, one.name), headLength).catch(() => new Uint8Array());
    if (isWantedHead(head)) listed.push({ ...one, head });
  }
  return listed;
}

/** Whether a name in `folder` is a regular file. Throws the file system's error unless it is that nothing is there. */
export async function isFolderFile(folder: string, name: string, files: FolderFileSystem = nodeFileSystem) {
  return (await describe(folder, name, files)) !== null;
}

/** A name that nothing in `folder` has: the wanted one, or it numbered by `number`, which is given 2, 3 … */
export async function freeName(
  folder: string,
  wanted: string,
  number: (count: number) => string,
  files: FolderFileSystem = nodeFileSystem,
): Promise<string> {
  for (let count = 2, free = wanted; ; count++) {
    if ((await lookAt(path.join(folder, free), files)) === null) return free;
    free = number(count);
  }
}

async function describe(
  folder: string,
  name: string,
  files: FolderFileSystem,
): Promise<Omit<FolderFile, 'head'> | null> {
  const found = await lookAt(path.join(folder, name), files);
  return found?.isFile() ? { name, size: found.size, modifiedAt: Math.round(found.mtimeMs) } : null;
}

/** What lies at a path, itself and not what a link leads to; `null` if nothing does. */
async function lookAt(place: string, files: FolderFileSystem) {
  try {
    return await files.lstat(place);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
