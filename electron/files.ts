import * as nodeFileSystem from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import { largestFile } from './call-arguments.ts';
import type { ChooseOutcome, ChosenFile, FileKind, NamedBytes, SaveOutcome } from './contract.ts';
import { fileProblem } from './file-problem.ts';
import { pageSignal } from './page-signal.ts';
import { readAtMost } from './read-at-most.ts';
import { sweepTemporaries } from './sweep-temporaries.ts';
import { writeTogether } from './write-together.ts';
import { realPlace, writeWhole } from './write-whole.ts';

const everyFile: FileFilter = { name: 'All files', extensions: ['*'] };
const choosable: Readonly<Record<FileKind, { title: string; filters: FileFilter[] }>> = {
  narratives: {
    title: 'Choose a file of narratives',
    filters: [{ name: 'Tables of narratives', extensions: ['csv', 'tsv', 'txt'] }, everyFile],
  },
  copy: {
    title: 'Choose a saved copy',
    filters: [{ name: 'Copies of a project', extensions: ['outcomes'] }, everyFile],
  },
  pack: {
    title: 'Choose a pack',
    filters: [{ name: 'Packs', extensions: ['age'] }, everyFile],
  },
};

/**
 * Asks for one file and reads it; more than `largestFile` bytes is a problem, not a read. Like those below: an answer given
 * after the page that asked is gone is taken for 'Cancel'.
 */
export async function chooseFile(window: BrowserWindow, kind: FileKind): Promise<ChooseOutcome> {
  const page = pageSignal(window.webContents);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { ...choosable[kind], properties: ['openFile'] });
  const chosen = filePaths[0];
  return canceled || chosen === undefined || page.aborted ? null : readChosen(chosen);
}

/** The same for any number of files; none if the user cancelled. */
export async function chooseFiles(window: BrowserWindow, kind: FileKind): Promise<readonly ChosenFile[]> {
  const page = pageSignal(window.webContents);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...choosable[kind],
    properties: ['openFile', 'multiSelections'],
  });
  if (canceled || page.aborted) return [];
  const read: ChosenFile[] = [];
  for (const chosen of filePaths) read.push(await readChosen(chosen));
  return read;
}

/** Windows lets a name hold half of a surrogate pair, which no file of ours could be kept with: it is told as U+FFFD. */
function shownName(file: string): string {
  return path.basename(file).toWellFormed();
}

async function readChosen(chosen: string): Promise<ChosenFile> {
  const name = shownName(chosen);
  try {
    const bytes = await readAtMost(chosen, largestFile);
    return bytes === null ? { problem: 'too_large', place: name } : { name, bytes };
  } catch (error) {
    return { problem: fileProblem(error), place: name };
  }
}

/** Asks where to put one file and writes it whole or not at all. The dialog itself asks before a file is overwritten. */
export async function saveFile(window: BrowserWindow, file: NamedBytes): Promise<SaveOutcome> {
  const refusal = tooLarge([file]);
  if (refusal) return refusal;
  const page = pageSignal(window.webContents);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save',
    defaultPath: file.name,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '' || page.aborted) return null;
  const place = shownName(filePath);
  try {
    await sweepBeside([filePath]);
    if (page.aborted) return null;
    await writeWhole(filePath, file.bytes);
    return { place };
  } catch (error) {
    return { problem: fileProblem(error), place };
  }
}

/** Asks for a folder and writes all files or none, after one question if any would be overwritten. */
export async function saveFiles(window: BrowserWindow, files: readonly NamedBytes[]): Promise<SaveOutcome> {
  const refusal = tooLarge(files);
  if (refusal) return refusal;
  const page = pageSignal(window.webContents);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: `Choose a folder for ${files.length} files`,
    buttonLabel: 'Save here',
    properties: ['openDirectory', 'createDirectory'],
  });
  const folder = filePaths[0];
  if (canceled || folder === undefined || page.aborted) return null;
  if (!(await mayOverwrite(window, folder, files, page))) return null;
  const wanted = files.map(({ name, bytes }) => ({ target: path.join(folder, name), bytes }));
  await sweepBeside(wanted.map(({ target }) => target));
  if (page.aborted) return null;
  const failure = await writeTogether(wanted);
  if (failure) return { problem: fileProblem(failure.error), place: path.basename(failure.target) };
  return { place: path.basename(folder) };
}

/** The first file that holds too much, as what came of saving it; `null` if there is none. */
function tooLarge(files: readonly NamedBytes[]): SaveOutcome {
  const file = files.find(({ bytes }) => bytes.byteLength > largestFile);
  return file ? { problem: 'too_large', place: file.name } : null;
}

/** Sweeps the folders that these files are about to be written into. */
async function sweepBeside(targets: readonly string[]): Promise<void> {
  const places = await Promise.all(targets.map((target) => realPlace(target, nodeFileSystem)));
  for (const folder of new Set(places.map((place) => path.dirname(place)))) await sweepTemporaries(folder);
}

/** Asks, if need be; the question goes away with the page. */
async function mayOverwrite(
  window: BrowserWindow,
  folder: string,
  files: readonly NamedBytes[],
  page: AbortSignal,
): Promise<boolean> {
  const there = await Promise.all(files.map((file) => exists(path.join(folder, file.name))));
  const names = files.filter((_, index) => there[index]).map((file) => file.name);
  if (page.aborted) return false;
  if (names.length === 0) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: names.length === 1 ? 'Replace this file?' : `Replace these ${names.length} files?`,
    detail: `Already in '${path.basename(folder)}':\n${names.join('\n')}`,
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    signal: page,
  });
  return response === 0 && !page.aborted;
}

async function exists(file: string): Promise<boolean> {
  return nodeFileSystem.access(file).then(
    () => true,
    () => false,
  );
}
