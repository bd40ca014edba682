import type { FileProblem } from '../../electron/contract.ts';
import type { BackupFolder } from '../../renderer/desktop/desktop.ts';

/** A folder of backups in memory, and what a test does to it. */
export interface BackupFolderDouble extends BackupFolder {
  readonly files: Map<string, Uint8Array>;
  /** Makes every call fail like this; `null`: all is well again. */
  fail(problem: FileProblem | null): void;
  /** Spoils what is written from now on, as a failing disk does. */
  spoilWrites(): void;
}

export function backupFolderDouble(): BackupFolderDouble {
  const files = new Map<string, Uint8Array>();
  const place = 'Documents/Outcome Coder backups';
  let failure: FileProblem | null = null;
  let spoils = false;
  const failed = () => (failure === null ? null : { problem: failure, place });
  return {
    files,
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
      const written = new Uint8Array(bytes);
      if (spoils) written[written.length - 1] = (written.at(-1) ?? 0) ^ 1;
      const free = files.has(name) ? name.replace(/_(?=[^_]*$)/, `-${files.size}_`) : name;
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
