import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { listBackupFiles, writeBackupFile } from './backup-files.ts';
import { backupFolder, makeSuggestedFolder } from './backup-folder.ts';
import { largestFile } from './call-arguments.ts';
import type { BackupsOutcome, ChooseOutcome, NamedBytes, SaveOutcome } from './contract.ts';
import { fileProblem } from './file-problem.ts';
import { isFolderFile } from './folder-files.ts';
import { shownFolder } from './kept-folder.ts';
import { readFolderFile } from './read-folder-file.ts';

/** The backups with this ending. The suggested folder holds none before the first is written; a chosen one must be there. */
export async function listBackups(_window: BrowserWindow, ending: string): Promise<BackupsOutcome> {
  const folder = await backupFolder();
  const { isUsersChoice } = folder;
  const place = shownFolder(folder.path);
  try {
    return { place, isUsersChoice, files: await listBackupFiles(folder.path, ending) };
  } catch (error) {
    const problem = fileProblem(error);
    return problem === 'missing' && !isUsersChoice ? { place, isUsersChoice, files: [] } : { problem, place };
  }
}

let lastWrite: Promise<unknown> = Promise.resolve();

/**
 * Writes a backup whole or not at all, one after the other, never over another file. Answers with the name it has got,
 * or with a problem and the folder: that is where the user can do something about it.
 */
export function writeBackup(_window: BrowserWindow, file: NamedBytes): Promise<SaveOutcome> {
  const written = lastWrite.then(() => write(file));
  lastWrite = written.catch(() => undefined);
  return written;
}

async function write(file: NamedBytes): Promise<SaveOutcome> {
  if (file.bytes.byteLength > largestFile) return { problem: 'too_large', place: file.name };
  const folder = await backupFolder();
  try {
    await makeSuggestedFolder(folder);
    return { place: await writeBackupFile(folder.path, file) };
  } catch (error) {
    return { problem: fileProblem(error), place: shownFolder(folder.path) };
  }
}

/** Reads one backup as `readFolderFile` does. */
export async function readBackup(_window: BrowserWindow, name: string): Promise<ChooseOutcome> {
  const folder = await backupFolder();
  return readFolderFile(folder.path, name);
}

/**
 * Removes backups by name and leaves everything else in the folder alone; those that are gone already are no problem, but
 * a chosen folder that is gone itself is one. All are tried; the first that could not be removed is named.
 */
export async function removeBackups(_window: BrowserWindow, names: readonly string[]): Promise<SaveOutcome> {
  const folder = await backupFolder();
  const place = shownFolder(folder.path);
  if (folder.isUsersChoice && !(await isFolder(folder.path))) return { problem: 'missing', place };
  let refusal: SaveOutcome = null;
  for (const name of names) {
    try {
      if (await isFolderFile(folder.path, name)) await rm(path.join(folder.path, name), { force: true });
    } catch (error) {
      refusal ??= { problem: fileProblem(error), place: name };
    }
  }
  return refusal ?? { place };
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
