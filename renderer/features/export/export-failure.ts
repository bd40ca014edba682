import { StorageError } from '../../storage/storage-problem.ts';
import { storageProblemSentence } from '../../words/storage-problems.ts';
import { UnreadableCopy } from '../../workers/unreadable-copy.ts';

/** The sentence for an expected failure of an export: the disk refused, or the user cancelled. `null` for a bug. */
export function exportFailure(error: unknown): string | null {
  if (error instanceof StorageError) return storageProblemSentence(error.problem);
  if (error instanceof UnreadableCopy) {
    return `Nothing was saved: the project holds a record that no copy could be opened with again (${error.problem.place}). Keep the backups that you have, and tell whoever looks after the program.`;
  }
  if (error instanceof DOMException && error.name === 'AbortError') return 'Cancelled. Nothing was saved.';
  return null;
}
