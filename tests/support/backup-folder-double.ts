import type { FileProblem } from '../../electron/contract.ts';
import type { BackupFolder } from '../../renderer/desktop/desktop.ts';
import { backupEnding } from '../../renderer/domain/exchange/backup-name.ts';

/** A folder of backups in memory, and what a test does to it. */
export interface BackupFolderDouble extends BackupFolder {
  readonly files: Map<string, Uint8Array>;
  /** Puts a backup of the entry there, the label before its ending, and answers with its name. */
  put(label: string, entryId: string, bytes: Uint8Array): string;
  /** Makes every call fail like this; `null`: all is well again. */
  fail(problem: FileProblem | null): void;
  /** From now on nothing can be written. */
  refuseWrites(problem: FileProblem): void;
  /** Spoils what is written from now on, as a failing disk does. */
  spoilWrites(): void;
}

/** An empty folder that never writes over a file; `place`: as the user knows it. */
export function backupFolderDouble(place = 'Documents/Outcome Coder backups'): BackupFolderDouble {
  const files = new Map<string, Uint8Array>();
  let failure: FileProblem | null = null;
  let refusal: FileProblem | null = null;
  let spoils = false;
  const failed = () => (failure === null ? null : { problem: failure, place });
  return {
    files,
    put: (label, entryId, bytes) => {
      const name = `${label}${backupEnding(entryId)}`;
      files.set(name, bytes);
      return name;
    },
    refuseWrites: (problem) => {
      refusal = problem;
    },
    fail: (problem) => {
      failure = problem;
    },
    spoilWrites: () => {
      spoils = true;
    },
    list: async (ending) =>
      failed() ?? {
        place,
        isUsersChoice: false,
        files: [...files]
          .filter(([name]) => name.endsWith(ending))
          .map(([name, bytes]) => ({ name, size: bytes.length, modifiedAt: 0, head: bytes.slice(0, 16 * 1024) })),
      },
    write: async ({ name, bytes }) => {
      const problem = failed();
      if (problem) return problem;
      if (refusal) return { problem: refusal, place };
      const written = new Uint8Array(bytes);
      if (spoils) written[written.length - 1] = (written.at(-1) ?? 0) ^ 1;
      let free = name;
      for (let number = 2; files.has(free); number++) free = name.replace(/_(?=[^_]*$)/, `-${number}_`);
      files.set(free, written);
      return { place: free };
    },
    read: async (name) => {
      const bytes = files.get(name);
      return failed() ?? (bytes ? { name, bytes } : { problem: 'missing', place: name });
    },
    remove: async (names) => {
      for (const name of names) files.delete(name);
      return failed() ?? { place };
    },
    choose: async () => null,
  };
}
