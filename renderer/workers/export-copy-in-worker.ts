import type { Dataset } from '../domain/coding/dataset.ts';
import type { CopyFacts } from '../domain/exchange/copy/write-copy.ts';
import { askWorker } from './ask-worker.ts';
import type { CopyQuestion } from './export-copy.worker.ts';

/** `writeCopy` off the window's thread. Aborting ends it at once; the promise then rejects with the signal's reason. */
export function writeCopyInWorker(
  dataset: Dataset,
  facts: CopyFacts,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const start = () => new Worker(new URL('./export-copy.worker.ts', import.meta.url), { type: 'module' });
  return askWorker<CopyQuestion, Uint8Array<ArrayBuffer>>(start, { dataset, facts }, { signal });
}
