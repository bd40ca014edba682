import { StorageError, type StorageProblem } from '../../storage/storage-problem.ts';

/** What came of making a project; throws the `StorageError` that kept it from being made. */
export function made<Made extends object>(result: Made | { readonly problem: StorageProblem }): Made {
  if ('problem' in result) throw new StorageError(result.problem);
  return result;
}
