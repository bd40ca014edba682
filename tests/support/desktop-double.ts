import type { Desktop } from '../../renderer/desktop/desktop.ts';

/** A machine on which every dialog is cancelled and nothing is kept, but for what a test says. */
export function desktopDouble(abilities: Partial<Desktop> = {}): Desktop {
  return {
    kind: 'browser',
    chooseFile: async () => null,
    chooseFiles: async () => [],
    saveFile: async () => null,
    saveFiles: async () => null,
    pageAsPdf: null,
    backups: null,
    teamFolder: null,
    protectKey: async () => null,
    recoverKey: async () => null,
    blockedAttempts: async () => 0,
    onLockWish: () => () => undefined,
    onMenuCommand: () => () => undefined,
    beforeClose: () => () => undefined,
    ...abilities,
  };
}
