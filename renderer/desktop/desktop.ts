import type { ChooseOutcome, FileKind, MenuCommand, NamedBytes, SaveOutcome } from '../../electron/contract.ts';

/** What the screens may ask of the machine. One implementation stands on Electron's bridge, one on what a browser can do. */
export interface Desktop {
  readonly kind: 'electron' | 'browser';
  /** Asks for one file and reads it; `null` if the user cancelled. */
  chooseFile(kind: FileKind): Promise<ChooseOutcome>;
  /** Writes one file where the user says. */
  saveFile(file: NamedBytes): Promise<SaveOutcome>;
  /** Writes several files into a folder the user chooses; a browser gives one zip named `archiveName`. */
  saveFiles(archiveName: string, files: readonly NamedBytes[]): Promise<SaveOutcome>;
  /** Calls back for every menu command; answers with the way to stop. A browser has no menu. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /** Runs `flush` before the window closes, and waits for it where the platform can wait: there the window stays open if it rejects. */
  beforeClose(flush: () => Promise<void>): () => void;
}
