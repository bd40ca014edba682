import type {
  BackupsOutcome,
  ChooseOutcome,
  ChosenFile,
  FileKind,
  MenuCommand,
  NamedBytes,
  SaveOutcome,
  TeamFolderOutcome,
} from '../../electron/contract.ts';

/** Where backups lie and how they get there. Only the shell has such a folder. */
export interface BackupFolder {
  /** The backups whose names end in `ending`, in no order. */
  list(ending: string): Promise<BackupsOutcome>;
  write(file: NamedBytes): Promise<SaveOutcome>;
  read(name: string): Promise<ChooseOutcome>;
  remove(names: readonly string[]): Promise<SaveOutcome>;
  /** Asks for another folder; `null` if the user cancelled. */
  choose(): Promise<SaveOutcome>;
}

/** A folder that a team shares, where packs lie. Only the shell can look into one. */
export interface TeamFolder {
  /** The packs in it, in no order; `null` if none has been chosen. Looks once: who wants to know more looks again. */
  list(): Promise<TeamFolderOutcome>;
  /** Writes a new file, never over another, and answers with the name it has got; `null` if no folder has been chosen. */
  write(file: NamedBytes): Promise<SaveOutcome>;
  /** `null` if no folder has been chosen. */
  read(name: string): Promise<ChooseOutcome>;
  /** Asks for another folder; `null` if the user cancelled. */
  choose(): Promise<SaveOutcome>;
}

/** What the screens may ask of the machine. One implementation stands on Electron's bridge, one on what a browser can do. */
export interface Desktop {
  readonly kind: 'electron' | 'browser';
  /** Asks for one file and reads it; `null` if the user cancelled. */
  chooseFile(kind: FileKind): Promise<ChooseOutcome>;
  /** Asks for any number of files and reads each; none if the user cancelled. */
  chooseFiles(kind: FileKind): Promise<readonly ChosenFile[]>;
  /** Writes one file where the user says. */
  saveFile(file: NamedBytes): Promise<SaveOutcome>;
  /** Writes several files into a folder the user chooses; a browser gives one zip named `archiveName`. */
  saveFiles(archiveName: string, files: readonly NamedBytes[]): Promise<SaveOutcome>;
  /**
   * The page as it stands now, as it would be printed, as the bytes of a PDF; the promise gives `null` if it cannot be made. There
   * is none in a browser: its print dialog does it.
   */
  readonly pageAsPdf: (() => Promise<Uint8Array | null>) | null;
  /** `null` in a browser: there the user saves backups by hand. */
  readonly backups: BackupFolder | null;
  /** `null` in a browser: there packs are saved and chosen by hand. */
  readonly teamFolder: TeamFolder | null;
  /** Seals 32 bytes of key with what the system keeps for this user; `null` where it has no place that protects. */
  protectKey(key: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The key that `protectKey` sealed here, for this user; `null` if this machine or user cannot open it. */
  recoverKey(sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null>;
  /** How many attempts to reach anything outside have been blocked since the start: the shell's and the page's together. */
  blockedAttempts(): Promise<number>;
  /** Calls back when the system locks its screen or goes to sleep, where the platform tells. */
  onLockWish(listener: () => void): () => void;
  /** Calls back for every menu command; answers with the way to stop. A browser has no menu. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /**
   * Runs `flush` before the window closes, and waits for it where the platform can wait: there the window stays open if it
   * rejects. Where it cannot, the user is asked first while `isWaiting` says that something would be lost.
   */
  beforeClose(flush: () => Promise<void>, isWaiting?: () => boolean): () => void;
}
