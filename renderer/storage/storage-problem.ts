import type { Problem } from '../../codebook/problem.ts';

/** What can go wrong with a stored project. `renderer/words/storage-problems.ts` has a sentence for each. */
export const storageProblemCodes = [
  /** Another window or tab holds the project. */
  'open_elsewhere',
  /** The list of projects or the disk no longer has it. */
  'not_found',
  /** A newer version of the app wrote it; it was left as it is. */
  'newer_app',
  /** One record cannot be read; it was set aside and is not written over. `details`: `table` and `id` of its row. */
  'damaged_record',
  /** One record that should be there is gone. `details`: `table` and `id` of its row. */
  'missing_record',
  /** One record is an older state of itself, put in the place of the newer. It is set aside. `details` as above. */
  'replayed_record',
  /** A record lies there that nobody wrote. It is set aside. `details` as above. */
  'unexpected_record',
  /** The list of what should be there cannot be read, so that missing or older records cannot be noticed this time. */
  'damaged_manifest',
  /** The project was made before projects were sealed and has not been upgraded. */
  'not_sealed',
  /** The record of the project itself, its people or its codebooks cannot be read, so that nothing can be shown safely. */
  'damaged_project',
  /** What the act changed has been used or changed since, so that it cannot be taken back. `details`: `seq`. */
  'cannot_undo',
  /** A revert from the history: records have changed since. `details`: `seq`, and `records`, how many. */
  'cannot_revert',
  /** Undo would open a finished sheet whose coder can see others' coding by now: reopening, which marks it, is the way. */
  'seen_since',
  /** The same for redo, of a reopening that was taken back. */
  'seen_since_redo',
  /** The disk or the browser's quota is full; nothing was written. */
  'no_space',
  /** The database was closed or removed under us; nothing was written. */
  'closed',
  /** The browser has closed the storage under the open project and does not open it again yet, for want of room; nothing was written. */
  'shut',
  /** The write failed for another reason; nothing was written. `details`: `cause`. */
  'write_failed',
  /** The read failed. `details`: `cause`. */
  'read_failed',
] as const;

export type StorageProblemCode = (typeof storageProblemCodes)[number];
export type StorageProblem = Problem<StorageProblemCode>;

/**
 * Thrown by every act and read of an open project that the disk refused. The state in memory and the records on disk
 * are as they were before; screens show `problem`. Any other error is a bug.
 */
export class StorageError extends Error {
  readonly problem: StorageProblem;
  constructor(problem: StorageProblem, cause?: unknown) {
    super(`${problem.code} at ${problem.place}`, { cause });
    this.name = 'StorageError';
    this.problem = problem;
  }
}

/** Names of IndexedDB and Dexie errors that mean: no room, and: the database is gone. Dexie wraps the browser's error in `inner`. */
const codeByName: Readonly<Record<string, StorageProblemCode>> = {
  QuotaExceededError: 'no_space',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  NoSuchDatabaseError: 'not_found',
  VersionError: 'newer_app',
};

/** What Chromium says of a disk without room, where it has no name for it; it closes the database as well. */
const fullDisk = /no.?space|full disk/i;

/** Errors that no database throws: a bug of ours. */
const bugs: ReadonlySet<string> = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError']);

/** The problem that an error of the database stands for; `otherwise` if its name is not one we know. Throws on a bug. */
export function problemOfError(
  error: unknown,
  place: string,
  otherwise: 'write_failed' | 'read_failed',
): StorageProblem {
  if (error instanceof StorageError) return error.problem;
  const errors = errorsIn(error);
  const names = errors.map(({ name }) => name);
  if (names.every((name) => bugs.has(name))) throw error;
  if (errors.some(({ message }) => fullDisk.test(message))) return { code: 'no_space', place };
  const known = names.map((name) => codeByName[name]).find((code) => code !== undefined);
  return known ? { code: known, place } : { code: otherwise, place, details: { cause: names.join(', ') } };
}

/** The error and those that it wraps or was caused by, outermost first. */
function errorsIn(error: unknown): { readonly name: string; readonly message: string }[] {
  if (!(error instanceof Error || error instanceof DOMException)) return [{ name: String(error), message: '' }];
  const inner = 'inner' in error && error.inner ? errorsIn(error.inner) : [];
  const cause = 'cause' in error && error.cause ? errorsIn(error.cause) : [];
  return [{ name: error.name, message: error.message }, ...inner, ...cause];
}
