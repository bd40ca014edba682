import { BrowserWindow, ipcMain } from 'electron';
import { chooseBackupFolder } from './backup-folder.ts';
import { listBackups, readBackup, removeBackups, writeBackup } from './backups.ts';
import { blockedAttempts } from './blocked-attempts.ts';
import {
  isBackup,
  isBackupEnding,
  isBackupName,
  isBackupNames,
  isFileKind,
  isFileList,
  isKey,
  isNamedBytes,
  isPack,
  isPackName,
  isSealedKey,
} from './call-arguments.ts';
import { channels } from './channels.ts';
import { chooseFile, chooseFiles, saveFile, saveFiles } from './files.ts';
import { protectKey, recoverKey } from './key-store.ts';
import { pageAsPdf } from './page-as-pdf.ts';
import { isTrustedCaller } from './security.ts';
import { chooseTeamFolder, listTeamFolder, readFromTeamFolder, writeToTeamFolder } from './team-folder.ts';
import { closeNow, stayOpen, waitLonger } from './window.ts';

/** An error that tells the page one word and no more: no stack, no path. */
function bare(word: 'refused' | 'failed'): Error {
  const error = new Error(word);
  error.stack = word;
  return error;
}

/** Opens the calls that the page may make. Each checks who calls and with what before anything is done. */
export function answerCalls(): void {
  answer(channels.chooseFile, isFileKind, chooseFile);
  answer(channels.chooseFiles, isFileKind, chooseFiles);
  answer(channels.saveFile, isNamedBytes, saveFile);
  answer(channels.saveFiles, isFileList, saveFiles);
  answer(channels.pageAsPdf, isNothing, pageAsPdf);
  answer(channels.protectKey, isKey, protectKey);
  answer(channels.recoverKey, isSealedKey, recoverKey);
  answer(channels.listBackups, isBackupEnding, listBackups);
  answer(channels.writeBackup, isBackup, writeBackup);
  answer(channels.readBackup, isBackupName, readBackup);
  answer(channels.removeBackups, isBackupNames, removeBackups);
  answer(channels.chooseBackupFolder, isNothing, chooseBackupFolder);
  answer(channels.listTeamFolder, isNothing, listTeamFolder);
  answer(channels.writeToTeamFolder, isPack, writeToTeamFolder);
  answer(channels.readFromTeamFolder, isPackName, readFromTeamFolder);
  answer(channels.chooseTeamFolder, isNothing, chooseTeamFolder);
  answer(channels.blockedAttempts, isNothing, async () => blockedAttempts());
  answer(channels.stillSaving, isNothing, async (window) => waitLonger(window));
  answer(channels.readyToClose, isNothing, async (window) => closeNow(window));
  answer(channels.stayOpen, isNothing, stayOpen);
}

function isNothing(value: unknown): value is undefined {
  return value === undefined;
}

function answer<Argument>(
  channel: string,
  isArgument: (value: unknown) => value is Argument,
  act: (window: BrowserWindow, argument: Argument) => Promise<unknown>,
): void {
  ipcMain.handle(channel, async (event, argument: unknown, ...rest: unknown[]) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    const frame = event.senderFrame;
    if (window === null || rest.length > 0 || !isTrustedCaller(frame) || !isArgument(argument)) throw bare('refused');
    return act(window, argument).catch((error: unknown) => {
      console.error(error);
      throw bare('failed');
    });
  });
}
