/** The names under which page and shell speak to each other; nothing else passes the bridge. */
export const channels = {
  chooseFile: 'choose-file',
  saveFile: 'save-file',
  saveFiles: 'save-files',
  readyToClose: 'ready-to-close',
  stayOpen: 'stay-open',
  menuCommand: 'menu-command',
  closing: 'closing',
} as const;
