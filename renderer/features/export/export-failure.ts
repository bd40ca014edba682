import { StorageError } from '../../storage/storage-problem.ts';
import { storageProblemSentence } from '../../words/storage-problems.ts';

/** The sentence for an expected failure of an export: the disk refused, or the user cancelled. `null` for a bug. */
export function exportFailure(error: unknown): string | null {
  if (error instanceof StorageError) return storageProblemSentence(error.problem);
  if (error instanceof DOMException && error.name === 'AbortError') return 'Cancelled. Nothing was saved.';
  return null;
}
