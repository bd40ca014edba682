import type { FileProblem } from '../../electron/contract.ts';
import type { BackupFolder } from '../../renderer/desktop/desktop.ts';

/** A folder of backups in memory, called ‘Backups’, that never writes over a file. */
export interface FolderDouble extends BackupFolder {
  /** Puts a backup of the entry there and answers with its name. */
  put(label: string, bytes: Uint8Array): Promise<string>;
  replace(name: string, bytes: Uint8Array): Promise<void>;
  names(): string[];
  /** Throws for a name that is not there. */
  bytes(name: string | undefined): Uint8Array;
  refuseWrites(problem: FileProblem): void;
  /** From now on the folder is missing. */
  takeAway(): void;
}

export function folderDouble(entryId: string): FolderDouble {
  const files = new Map<string, Uint8Array>();
  const ending = `_${entryId.slice(0, 8)}.outcomes`;
  const place = 'Backups';
  let refusal: FileProblem | null = null;
  let isGone = false;
  const bytes = (name: string | undefined) => {
    const found = files.get(name ?? '');
    if (!found) throw new Error(`No backup ${name}`);
    return found;
  };
  return {
    put: async (label, content) => {
      const name = `${label}${ending}`;
      files.set(name, content);
      return name;
    },
    replace: async (name, content) => void files.set(name, content),
    names: () => [...files.keys()],
    bytes,
    refuseWrites: (problem) => {
      refusal = problem;
    },
    takeAway: () => {
      isGone = true;
    },
    list: async (asked) => {
      if (isGone) return { problem: 'missing', place };
      const found = [...files].filter(([name]) => name.endsWith(asked));
      const described = found.map(([name, content]) => ({
        name,
        size: content.length,
        modifiedAt: 0,
        head: content.slice(0, 16 * 1024),
      }));
      return { place, isUsersChoice: true, files: described };
    },
    write: async (file) => {
      if (refusal) return { problem: refusal, place };
      let name = file.name;
      for (let number = 2; files.has(name); number++) name = file.name.replace(ending, `-${number}${ending}`);
      files.set(name, file.bytes);
      return { place: name };
    },
    read: async (name) => (files.has(name) ? { name, bytes: bytes(name) } : { problem: 'missing', place: name }),
    remove: async (names) => {
      for (const name of names) files.delete(name);
      return { place };
    },
    choose: async () => null,
  };
}
