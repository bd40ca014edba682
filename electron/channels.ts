/** The names under which page and shell speak to each other; nothing else passes the bridge. */
export const channels = {
  chooseFile: 'choose-file',
  saveFile: 'save-file',
  saveFiles: 'save-files',
  protectKey: 'protect-key',
  recoverKey: 'recover-key',
  listBackups: 'list-backups',
  writeBackup: 'write-backup',
  readBackup: 'read-backup',
  removeBackups: 'remove-backups',
  chooseBackupFolder: 'choose-backup-folder',
  blockedAttempts: 'blocked-attempts',
  lockWish: 'lock-wish',
  readyToClose: 'ready-to-close',
  stayOpen: 'stay-open',
  menuCommand: 'menu-command',
  closing: 'closing',
} as const;
