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
export type FileKind = 'narratives' | 'copy';

/** Why a file could not be read or written. */
export type FileProblem = 'no_space' | 'read_only' | 'too_large' | 'missing' | 'failed';

/** `null`: the user cancelled. `place`: the file or folder, as the user knows it. */
export type SaveOutcome = { readonly place: string } | { readonly problem: FileProblem; readonly place: string } | null;
export type ChooseOutcome = NamedBytes | { readonly problem: FileProblem; readonly place: string } | null;

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
  | 'show_team'
  | 'show_settings';

/** The bridge that the preload script puts at `window.outcomeCoder`. */
export interface Bridge {
  /** Asks for one file and reads it. */
  chooseFile(kind: FileKind): Promise<ChooseOutcome>;
  /** Asks where to put one file and writes it whole or not at all. */
  saveFile(file: NamedBytes): Promise<SaveOutcome>;
  /** Asks for a folder and writes all files or none; asks before any is overwritten. */
  saveFiles(files: readonly NamedBytes[]): Promise<SaveOutcome>;
  /** Calls back for every menu command; answers with the way to stop. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /** Calls back when the window is about to close. */
  onClosing(listener: () => void): () => void;
  /** Tells the shell that everything is saved and the window may close. */
  readyToClose(): Promise<void>;
  /** Tells the shell that something could not be saved and the window must not close yet. Resolves when it will not. */
  stayOpen(): Promise<void>;
}
