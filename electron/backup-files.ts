import * as nodeFileSystem from 'node:fs/promises';
import path from 'node:path';
import { isBackupName, mostBackups } from './call-arguments.ts';
import type { FolderFile, NamedBytes } from './contract.ts';
import { type FolderFileSystem, freeName, listFolderFiles } from './folder-files.ts';
import { sweepTemporaries } from './sweep-temporaries.ts';
import { type FileSystem, writeWhole } from './write-whole.ts';

/** What backups need of the file system; Node's own unless a test says otherwise. */
export type BackupFileSystem = FolderFileSystem & FileSystem;

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
): Promise<FolderFile[]> {
  const isWanted = (name: string) => isBackupName(name) && name.endsWith(ending);
  return listFolderFiles(folder, { isWanted, headLength, most: mostBackups }, files);
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
  const numbered = (count: number) => name.replace(/(?=_[0-9a-f]{8}\.outcomes$)/, `-${count}`);
  const free = await freeName(folder, name, numbered, files);
  await writeWhole(path.join(folder, free), bytes, files);
  return free;
}
