import type { Bridge, KeyOutcome } from '../../electron/contract.ts';
import { blockedInPage } from './blocked-in-page.ts';
import type { BackupFolder, Desktop, TeamFolder } from './desktop.ts';

/** The machine as the shell's bridge offers it. The window closes only when every `beforeClose` has saved. */
export function electronDesktop(bridge: Bridge): Desktop {
  const flushes = new Set<() => Promise<void>>();
  bridge.onClosing(() => void closeWhenSaved());

  async function closeWhenSaved(): Promise<void> {
    const outcomes = await Promise.allSettled([...flushes].map((flush) => flush()));
    const refusals = outcomes.filter((outcome) => outcome.status === 'rejected');
    if (refusals.length === 0) return bridge.readyToClose();
    // Unhandled on purpose: that is where the page tells the user of everything it could not save.
    for (const { reason } of refusals) void Promise.reject(reason);
    await bridge.stayOpen();
  }

  return {
    kind: 'electron',
    chooseFile: (kind) => bridge.chooseFile(kind),
    chooseFiles: (kind) => bridge.chooseFiles(kind),
    saveFile: (file) => bridge.saveFile(file),
    saveFiles: (_archiveName, files) => bridge.saveFiles(files),
    pageAsPdf: () => bridge.pageAsPdf(),
    backups: backupFolder(bridge),
    teamFolder: teamFolder(bridge),
    protectKey: async (key) => bytesOrNull(await bridge.protectKey(key)),
    recoverKey: async (sealed) => bytesOrNull(await bridge.recoverKey(sealed)),
    blockedAttempts: async () => blockedInPage() + (await bridge.blockedAttempts()),
    onLockWish: (listener) => bridge.onLockWish(listener),
    onMenuCommand: (listener) => bridge.onMenuCommand(listener),
    beforeClose: (flush) => {
      flushes.add(flush);
      return () => flushes.delete(flush);
    },
  } satisfies Desktop;
}

function backupFolder(bridge: Bridge): BackupFolder {
  return {
    list: (ending) => bridge.listBackups(ending),
    write: (file) => bridge.writeBackup(file),
    read: (name) => bridge.readBackup(name),
    remove: (names) => bridge.removeBackups(names),
    choose: () => bridge.chooseBackupFolder(),
  };
}

function teamFolder(bridge: Bridge): TeamFolder {
  return {
    list: () => bridge.listTeamFolder(),
    write: (file) => bridge.writeToTeamFolder(file),
    read: (name) => bridge.readFromTeamFolder(name),
    choose: () => bridge.chooseTeamFolder(),
  };
}

function bytesOrNull(outcome: KeyOutcome): Uint8Array<ArrayBuffer> | null {
  return 'bytes' in outcome ? new Uint8Array(outcome.bytes) : null;
}
