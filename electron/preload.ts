import { contextBridge, ipcRenderer } from 'electron';
import { channels } from './channels.ts';
import type { Bridge, MenuCommand } from './contract.ts';

const menuListeners = new Set<(command: MenuCommand) => void>();
const lockListeners = new Set<() => void>();
const closingListeners = new Set<() => void>();

const bridge = {
  chooseFile: (kind) => ipcRenderer.invoke(channels.chooseFile, kind),
  chooseFiles: (kind) => ipcRenderer.invoke(channels.chooseFiles, kind),
  saveFile: (file) => ipcRenderer.invoke(channels.saveFile, file),
  saveFiles: (files) => ipcRenderer.invoke(channels.saveFiles, files),
  pageAsPdf: () => ipcRenderer.invoke(channels.pageAsPdf),
  protectKey: (key) => ipcRenderer.invoke(channels.protectKey, key),
  recoverKey: (sealed) => ipcRenderer.invoke(channels.recoverKey, sealed),
  listBackups: (ending) => ipcRenderer.invoke(channels.listBackups, ending),
  writeBackup: (file) => ipcRenderer.invoke(channels.writeBackup, file),
  readBackup: (name) => ipcRenderer.invoke(channels.readBackup, name),
  removeBackups: (names) => ipcRenderer.invoke(channels.removeBackups, names),
  chooseBackupFolder: () => ipcRenderer.invoke(channels.chooseBackupFolder),
  listTeamFolder: () => ipcRenderer.invoke(channels.listTeamFolder),
  writeToTeamFolder: (file) => ipcRenderer.invoke(channels.writeToTeamFolder, file),
  readFromTeamFolder: (name) => ipcRenderer.invoke(channels.readFromTeamFolder, name),
  chooseTeamFolder: () => ipcRenderer.invoke(channels.chooseTeamFolder),
  blockedAttempts: () => ipcRenderer.invoke(channels.blockedAttempts),
  onLockWish: (listener) => {
    lockListeners.add(listener);
    return () => lockListeners.delete(listener);
  },
  onMenuCommand: (listener) => {
    menuListeners.add(listener);
    return () => menuListeners.delete(listener);
  },
  onClosing: (listener) => {
    closingListeners.add(listener);
    return () => closingListeners.delete(listener);
  },
  readyToClose: () => ipcRenderer.invoke(channels.readyToClose),
  stayOpen: () => ipcRenderer.invoke(channels.stayOpen),
} satisfies Bridge;

ipcRenderer.on(channels.menuCommand, (_event, command: MenuCommand) => {
  for (const listener of menuListeners) listener(command);
});

ipcRenderer.on(channels.lockWish, () => {
  for (const listener of lockListeners) listener();
});

// A page that never asked to be told has nothing to save, and the window need not wait for it.
ipcRenderer.on(channels.closing, () => {
  if (closingListeners.size === 0) void bridge.readyToClose();
  for (const listener of closingListeners) listener();
});

// Answered as long as the page's thread lives, whatever it is waiting for: so the shell tells saving from hanging.
ipcRenderer.on(channels.areYouSaving, () => void ipcRenderer.invoke(channels.stillSaving));

contextBridge.exposeInMainWorld('outcomeCoder', bridge);
