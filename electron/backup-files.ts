import * as nodeFileSystem from 'node:fs/promises';
import path from 'node:path';
import { isBackupName, mostBackups } from './call-arguments.ts';
import type { BackupFile, NamedBytes } from './contract.ts';
import { readHead } from './read-at-most.ts';
import { sweepTemporaries } from './sweep-temporaries.ts';
import { writeWhole } from './write-whole.ts';

/** What backups need of the file system; Node's own unless a test says otherwise. */
export type BackupFileSystem = Pick<typeof nodeFileSystem, 'open' | 'rename' | 'rm' | 'lstat' | 'readdir'> & {
  realpath(path: string): Promise<string>;
};

/** How much of a backup says what it is, in bytes. */
const headLength = 16 * 1024;

/**
 * The backups in `folder` whose names end in `ending`: regular files only, never links or folders, at most the newest
 * `mostBackups`. One that cannot be read is there with an empty head. Throws the file system's error for the folder.
 */
export async function listBackupFiles(
  folder: string,
  ending: string,
  files: BackupFileSystem = nodeFileSystem,
): Promise<BackupFile[]> {
  const names = (await files.readdir(folder)).filter((name) => isBackupName(name) && name.endsWith(ending));
  const found = (await Promise.all(names.map((name) => describe(folder, name, files)))).filter((one) => one !== null);
  const newest = found.sort((one, other) => other.modifiedAt - one.modifiedAt).slice(0, mostBackups);
  const listed: BackupFile[] = [];
  for (const one of newest) {
    const head = await readHead(path.join(folder, one.name), headLength).catch(() => new Uint8Array());
    listed.push({ ...one, head });
  }
  return listed;
}

/**
 * Writes a backup whole or not at all and answers with the name it has got: another file's name is never taken, so that a
 * second backup of one second is numbered before its ending. Sweeps first what crashes have left. Throws the file system's error.
 */
export async function writeBackupFile(
  folder: string,
  { name, bytes }: NamedBytes,
  files: BackupFileSystem = nodeFileSystem,
): Promise<string> {
  await sweepTemporaries(folder, files);
  const free = await freeName(folder, name, files);
  await writeWhole(path.join(folder, free), bytes, files);
  return free;
}

/** Whether a name in `folder` is a regular file. Throws the file system's error unless it is that nothing is there. */
export async function isBackupFile(folder: string, name: string, files: BackupFileSystem = nodeFileSystem) {
  return (await describe(folder, name, files)) !== null;
}

async function describe(
  folder: string,
  name: string,
  files: BackupFileSystem,
): Promise<Omit<BackupFile, 'head'> | null> {
  const found = await lookAt(path.join(folder, name), files);
  return found?.isFile() ? { name, size: found.size, modifiedAt: Math.round(found.mtimeMs) } : null;
}

async function freeName(folder: string, name: string, files: BackupFileSystem): Promise<string> {
  for (let number = 2, free = name; ; number++) {
    if ((await lookAt(path.join(folder, free), files)) === null) return free;
    free = name.replace(/(?=_[0-9a-f]{8}\.outcomes$)/, `-${number}`);
  }
}

/** What lies at a path, itself and not what a link leads to; `null` if nothing does. */
async function lookAt(place: string, files: BackupFileSystem) {
  try {
    return await files.lstat(place);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
