import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { SaveOutcome } from './contract.ts';
import { chooseFolder, type FolderChoice, keptFolder } from './kept-folder.ts';

/** Where backups lie. `isUsersChoice`: false while it is the folder that we suggest. */
export interface BackupFolder {
  readonly path: string;
  readonly isUsersChoice: boolean;
}

const choice: FolderChoice = {
  settingFile: 'backup-folder.json',
  title: 'Choose a folder for backups',
  button: 'Keep backups here',
};

/**
 * The folder of backups: the one that the user chose, or else 'Outcome Coder backups' among their documents. A choice
 * that cannot be read counts as none, because a backup in the suggested folder is better than no backup.
 */
export async function backupFolder(): Promise<BackupFolder> {
  const chosen = await keptFolder(choice);
  if (chosen !== null) return { path: chosen, isUsersChoice: true };
  return { path: path.join(app.getPath('documents'), 'Outcome Coder backups'), isUsersChoice: false };
}

/** Asks for another folder of backups; see `chooseFolder`. */
export async function chooseBackupFolder(window: BrowserWindow): Promise<SaveOutcome> {
  return chooseFolder(window, choice, path.dirname((await backupFolder()).path));
}

/**
 * Makes the suggested folder if it is not there yet. A folder that the user chose is never made: where it is missing, a
 * disk has been taken out, and what was written in its place would be found by nobody. Throws the file system's error.
 */
export async function makeSuggestedFolder(folder: BackupFolder): Promise<void> {
  if (!folder.isUsersChoice) await mkdir(folder.path, { recursive: true });
}
