import type { Dataset } from '../../coding/dataset.ts';
import type { CopyProblem } from './copy-file.ts';
import { readCopy } from './read-copy.ts';
import { type CopyFacts, writeCopy } from './write-copy.ts';

/**
 * `writeCopy`, read back with all of `readCopy`'s checks: bytes that open again, or the reason why this project's would not.
 * Whatever is saved is written by this, so that nobody finds out when the copy is all that is left.
 */
export async function writeCheckedCopy(
  dataset: Dataset,
  facts: CopyFacts,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer> } | { readonly problem: CopyProblem }> {
  const bytes = await writeCopy(dataset, facts);
  const read = await readCopy(bytes);
  return 'problem' in read ? read : { bytes };
}
