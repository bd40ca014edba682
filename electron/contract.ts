/**
 * What the page may ask of the shell, and what the shell may tell the page. Types only: this is the one file
 * that the renderer imports from `electron/`.
 */

/** A file as bytes, with its name and never its path. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The kinds of file a user can be asked to choose. */
export type FileKind = 'narratives' | 'copy' | 'pack';

/** Why a file could not be read or written. */
export type FileProblem = 'no_space' | 'read_only' | 'too_large' | 'missing' | 'failed';

/** `null`: the user cancelled. `place`: the file or folder, as the user knows it. */
export type SaveOutcome = { readonly place: string } | { readonly problem: FileProblem; readonly place: string } | null;
/** A file that was read, or why it could not be. `place`: the file, as the user knows it. */
export type ChosenFile = NamedBytes | { readonly problem: FileProblem; readonly place: string };
/** `null`: the user cancelled. */
export type ChooseOutcome = ChosenFile | null;

/** What the shell's protected place for secrets answered. `no_key_store`: this system has none that protects. */
export type KeyOutcome = { readonly bytes: Uint8Array } | { readonly problem: 'no_key_store' | 'not_this_machine' };

/** A sealed file as it lies in the folder of backups or of the team. */
export interface FolderFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970, UTC, as the file system says. */
  readonly modifiedAt: number;
  /** Its beginning, 16 KiB of a backup and 1 KiB of a pack: what it says of itself. Empty if it cannot be read. */
  readonly head: Uint8Array;
}

/** `place`: the folder of backups, as the user knows it. `isUsersChoice`: false while it is the one we suggest. */
export type BackupsOutcome =
  | { readonly place: string; readonly isUsersChoice: boolean; readonly files: readonly FolderFile[] }
  | { readonly problem: FileProblem; readonly place: string };

/** `null`: none has been chosen. `place`: the folder of the team, as the user knows it. */
export type TeamFolderOutcome =
  | { readonly place: string; readonly files: readonly FolderFile[] }
  | { readonly problem: FileProblem; readonly place: string }
  | null;

/** What the application menu can ask of the page. */
export type MenuCommand =
  | 'show_projects'
  | 'import'
  | 'export'
  | 'save_copy'
  | 'open_copy'
  | 'undo'
  | 'redo'
  | 'find'
  | 'palette'
  | 'shortcuts'
  | 'show_cases'
  | 'show_codebook'
  | 'show_agreement'
  | 'show_reconcile'
  | 'show_team'
  | 'show_history'
  | 'show_backups'
  | 'show_privacy'
  | 'back_up'
  | 'lock'
  | 'show_settings';

/** The bridge that the preload script puts at `window.outcomeCoder`. */
export interface Bridge {
  /** Asks for one file and reads it. */
  chooseFile(kind: FileKind): Promise<ChooseOutcome>;
  /** Asks for any number of files and reads each; none if the user cancelled. */
  chooseFiles(kind: FileKind): Promise<readonly ChosenFile[]>;
  /** Asks where to put one file and writes it whole or not at all. */
  saveFile(file: NamedBytes): Promise<SaveOutcome>;
  /** Asks for a folder and writes all files or none; asks before any is overwritten. */
  saveFiles(files: readonly NamedBytes[]): Promise<SaveOutcome>;
  /** The page as it stands now, as it would be printed, as the bytes of a PDF; `null` if it cannot be made. Asks and writes nothing. */
  pageAsPdf(): Promise<Uint8Array | null>;
  /** Seals a project's wrapping key with what the system keeps for this user. */
  protectKey(key: Uint8Array): Promise<KeyOutcome>;
  /** The key that `protectKey` sealed here, for this user. */
  recoverKey(sealed: Uint8Array): Promise<KeyOutcome>;
  /** The backups whose names end in `ending`, e.g. `_3f2a1b9c.outcomes`. */
  listBackups(ending: string): Promise<BackupsOutcome>;
  /** Writes a backup whole or not at all, into the folder of backups. */
  writeBackup(file: NamedBytes): Promise<SaveOutcome>;
  /** Reads one backup whole; one that is not there is 'missing'. */
  readBackup(name: string): Promise<ChooseOutcome>;
  /** Removes backups by name; those that are gone already are no problem. */
  removeBackups(names: readonly string[]): Promise<SaveOutcome>;
  /** Asks for another folder of backups; the old one keeps what it holds. `null`: the user cancelled. */
  chooseBackupFolder(): Promise<SaveOutcome>;
  /** The packs in the folder of the team. Looks once: nothing watches the folder. */
  listTeamFolder(): Promise<TeamFolderOutcome>;
  /** Writes a pack whole or not at all, never over another: a name that is taken is numbered. `null`: no folder has been chosen. */
  writeToTeamFolder(file: NamedBytes): Promise<SaveOutcome>;
  /** Reads one pack whole; one that is not there is 'missing'. `null`: no folder has been chosen. */
  readFromTeamFolder(name: string): Promise<ChooseOutcome>;
  /** Asks for another folder of the team; the old one keeps what it holds. `null`: the user cancelled. */
  chooseTeamFolder(): Promise<SaveOutcome>;
  /** How many attempts to reach anything but our own files the shell has blocked since it started. */
  blockedAttempts(): Promise<number>;
  /** Calls back when the system locks the screen or goes to sleep. */
  onLockWish(listener: () => void): () => void;
  /** Calls back for every menu command; answers with the way to stop. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /** Calls back when the window is about to close. */
  onClosing(listener: () => void): () => void;
  /** Tells the shell that everything is saved and the window may close. */
  readyToClose(): Promise<void>;
  /** Tells the shell that something could not be saved and the window must not close yet. Resolves when it will not. */
  stayOpen(): Promise<void>;
}
