import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import { writeWhole } from './write-whole.ts';

/** Where backups lie. `isUsersChoice`: false while it is the folder that we suggest. */
export interface BackupFolder {
  readonly path: string;
  readonly isUsersChoice: boolean;
}

/**
 * The folder of backups: the one that the user chose, or else 'Outcome Coder backups' among their documents. A choice
 * that cannot be read counts as none, because a backup in the suggested folder is better than no backup.
 */
export async function backupFolder(): Promise<BackupFolder> {
  const chosen = await readFile(settingFile(), 'utf8').then(parseSetting, () => null);
  if (chosen !== null) return { path: chosen, isUsersChoice: true };
  return { path: path.join(app.getPath('documents'), 'Outcome Coder backups'), isUsersChoice: false };
}

/** Keeps the user's choice, whole or not at all. Throws the file system's error, and then the old choice stands. */
export async function keepBackupFolder(chosen: string): Promise<void> {
  const setting = `${JSON.stringify({ folder: chosen })}\n`;
  await writeWhole(settingFile(), new TextEncoder().encode(setting));
}

/**
 * Makes the suggested folder if it is not there yet. A folder that the user chose is never made: where it is missing, a
 * disk has been taken out, and what was written in its place would be found by nobody. Throws the file system's error.
 */
export async function makeSuggestedFolder(folder: BackupFolder): Promise<void> {
  if (!folder.isUsersChoice) await mkdir(folder.path, { recursive: true });
}

/** A folder as the user knows it: the last two parts of its path. */
export function shownFolder(folder: string): string {
  const { root } = path.parse(folder);
  const parts = folder.slice(root.length).split(path.sep).filter(Boolean);
  return parts.length === 0 ? root : parts.slice(-2).join(path.sep);
}

/** The folder that a kept choice names, or `null` if it names none. */
export function parseSetting(text: string): string | null {
  let setting: unknown;
  try {
    setting = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof setting !== 'object' || setting === null || !('folder' in setting)) return null;
  return typeof setting.folder === 'string' && path.isAbsolute(setting.folder) ? setting.folder : null;
}

function settingFile(): string {
  return path.join(app.getPath('userData'), 'backup-folder.json');
}
