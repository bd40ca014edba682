import type { FileProblem } from '../../../electron/contract.ts';
import { problemOfError, type StorageProblem } from '../../storage/storage-problem.ts';
import { UnreadableCopy } from '../../workers/unreadable-copy.ts';

/** Why there is no backup. `backup-words.ts` has a sentence for each. */
export type BackupTrouble =
  | { readonly kind: 'file'; readonly problem: FileProblem; readonly place: string }
  | { readonly kind: 'storage'; readonly problem: StorageProblem }
  /** It was written, did not read back as written, and was removed. `place`: the file. */
  | { readonly kind: 'not_read_back'; readonly place: string }
  /** The project holds a record that no backup could be opened with, so none was written. `place`: the record. */
  | { readonly kind: 'unreadable'; readonly place: string }
  /** A fault of ours; it is thrown as well. */
  | { readonly kind: 'unexpected' };

/** The trouble that an error means: what the disk or the browser refused, or a fault of ours. */
export function troubleOf(error: unknown): BackupTrouble {
  if (error instanceof UnreadableCopy) return { kind: 'unreadable', place: error.problem.place };
  try {
    return { kind: 'storage', problem: problemOfError(error, 'the list of projects', 'write_failed') };
  } catch {
    return { kind: 'unexpected' };
  }
}

/** True if the two ask the same of the user, so that one who knows the first need not be told again. */
export function isSameTrouble(left: BackupTrouble | null, right: BackupTrouble | null): boolean {
  return left !== null && right !== null && wordOf(left) === wordOf(right);
}

function wordOf(trouble: BackupTrouble): string {
  if (trouble.kind === 'file') return `${trouble.problem} ${trouble.place}`;
  return trouble.kind === 'storage' ? `storage ${trouble.problem.code}` : trouble.kind;
}
