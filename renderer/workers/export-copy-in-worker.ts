import type { Dataset } from '../domain/coding/dataset.ts';
import type { CopyFacts } from '../domain/exchange/copy/write-copy.ts';
import { askWorker } from './ask-worker.ts';
import type { CopyAnswer, CopyQuestion } from './export-copy.worker.ts';
import { UnreadableCopy } from './unreadable-copy.ts';

/**
 * `writeCheckedCopy` off the window's thread; rejects with an `UnreadableCopy` where the copy would not open again. Aborting ends
 * it at once; the promise then rejects with the signal's reason.
 */
export async function writeCopyInWorker(
  dataset: Dataset,
  facts: CopyFacts,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const start = () => new Worker(new URL('./export-copy.worker.ts', import.meta.url), { type: 'module' });
  const answer = await askWorker<CopyQuestion, CopyAnswer>(start, { dataset, facts }, { signal });
  if ('problem' in answer) throw new UnreadableCopy(answer.problem);
  return answer.bytes;
}
