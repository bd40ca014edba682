import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { SaveOutcome } from './contract.ts';
import { fileProblem } from './file-problem.ts';
import { pageSignal } from './page-signal.ts';
import { writeBeside, writeWhole } from './write-whole.ts';

/** A folder that the user chooses once: the file beside the profile that keeps the choice, and what its dialog says. */
export interface FolderChoice {
  /** e.g. `backup-folder.json`. */
  readonly settingFile: string;
  readonly title: string;
  readonly button: string;
}

/** The folder that was chosen; `null` if none was, or if what was kept of it cannot be read. */
export async function keptFolder({ settingFile }: FolderChoice): Promise<string | null> {
  return readFile(settingPath(settingFile), 'utf8').then(parseSetting, () => null);
}

/**
 * Asks for another folder, tries whether it can be written to, and keeps the choice, whole or not at all. The old folder keeps
 * what it holds. An answer given after the page that asked is gone is taken for 'Cancel'. `startAt`: what the dialog shows first.
 */
export async function chooseFolder(window: BrowserWindow, choice: FolderChoice, startAt: string): Promise<SaveOutcome> {
  const page = pageSignal(window.webContents);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: choice.title,
    buttonLabel: choice.button,
    defaultPath: startAt,
    properties: ['openDirectory', 'createDirectory'],
  });
  const chosen = filePaths[0];
  if (canceled || chosen === undefined || page.aborted) return null;
  const place = shownFolder(chosen);
  try {
    await tryFolder(chosen);
    await keepFolder(choice, chosen);
    return { place };
  } catch (error) {
    return { problem: fileProblem(error), place };
  }
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

async function keepFolder({ settingFile }: FolderChoice, chosen: string): Promise<void> {
  const setting = `${JSON.stringify({ folder: chosen })}\n`;
  await writeWhole(settingPath(settingFile), new TextEncoder().encode(setting));
}

/** Whether a folder takes files is only known once it has taken one. Throws the file system's error. */
async function tryFolder(folder: string): Promise<void> {
  await rm(await writeBeside(path.join(folder, 'trial'), new Uint8Array(1)), { force: true });
}

function settingPath(settingFile: string): string {
  return path.join(app.getPath('userData'), settingFile);
}
