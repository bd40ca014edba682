import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { isPackName, largestFile, mostPacks } from './call-arguments.ts';
import type { ChooseOutcome, NamedBytes, SaveOutcome, TeamFolderOutcome } from './contract.ts';
import { fileProblem } from './file-problem.ts';
import { freeName, listFolderFiles } from './folder-files.ts';
import { chooseFolder, type FolderChoice, keptFolder, shownFolder } from './kept-folder.ts';
import { readFolderFile } from './read-folder-file.ts';
import { sweepTemporaries } from './sweep-temporaries.ts';
import { writeNew } from './write-new.ts';

const choice: FolderChoice = {
  settingFile: 'team-folder.json',
  title: 'Choose the folder that your team shares',
  button: 'Use this folder',
};

/** How much of a pack says how it was sealed, in bytes. */
const headLength = 1024;

/** What an age file begins with that a passphrase opens: as bytes, and as the letters that it may be written in. */
const passphraseStart = 'age-encryption.org/v1\n-> scrypt';
const armour = '-----BEGIN AGE ENCRYPTED FILE-----';
const letters = Buffer.from(passphraseStart.slice(0, 30), 'latin1').toString('base64');

/** False of a coding pack, which a passphrase opens, and of what is no age file: however many lie there, they hide no return. */
function mayBeReturn(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString('latin1');
  if (text.startsWith('age-encryption.org/')) return !text.startsWith(passphraseStart);
  const start = text.trimStart();
  return start.startsWith(armour) && !start.slice(armour.length).trimStart().startsWith(letters);
}

/**
 * The files in the folder of the team that may be return packs, the newest if there are too many, as they are at this moment;
 * `null` if no folder has been chosen.
 */
export async function listTeamFolder(): Promise<TeamFolderOutcome> {
  const folder = await keptFolder(choice);
  if (folder === null) return null;
  const place = shownFolder(folder);
  try {
    const wanted = { isWanted: isPackName, isWantedHead: mayBeReturn, headLength, most: mostPacks };
    return { place, files: await listFolderFiles(folder, wanted) };
  } catch (error) {
    return { problem: fileProblem(error), place };
  }
}

/**
 * Writes a pack into the folder, whole or not at all and never over another file: a name that is taken is numbered before its
 * ending. Answers with the name it has got, or with a problem and the folder; `null` if no folder has been chosen.
 */
export async function writeToTeamFolder(_window: BrowserWindow, file: NamedBytes): Promise<SaveOutcome> {
  if (file.bytes.byteLength > largestFile) return { problem: 'too_large', place: file.name };
  const folder = await keptFolder(choice);
  if (folder === null) return null;
  try {
    await sweepTemporaries(folder);
    return { place: await writeUnderFreeName(folder, file) };
  } catch (error) {
    return { problem: fileProblem(error), place: shownFolder(folder) };
  }
}

/** Somebody else's program may take a name between looking and writing; then the next is tried. */
async function writeUnderFreeName(folder: string, { name, bytes }: NamedBytes): Promise<string> {
  for (;;) {
    const free = await freeName(folder, name, (count) => name.replace(/(?=\.age$)/i, `-${count}`));
    if (await writeNew(path.join(folder, free), bytes)) return free;
  }
}

/** Reads one pack as `readFolderFile` does; `null` if no folder has been chosen. */
export async function readFromTeamFolder(_window: BrowserWindow, name: string): Promise<ChooseOutcome> {
  const folder = await keptFolder(choice);
  return folder === null ? null : readFolderFile(folder, name);
}

/** Asks for the folder of the team; see `chooseFolder`. */
export async function chooseTeamFolder(window: BrowserWindow): Promise<SaveOutcome> {
  return chooseFolder(window, choice, (await keptFolder(choice)) ?? app.getPath('documents'));
}
