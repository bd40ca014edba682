import type { ReadCopyResult } from '../domain/exchange/copy/read-copy.ts';
import { askWorker } from './ask-worker.ts';

/** `readCopy` off the window's thread. Aborting ends it at once; the promise then rejects with the signal's reason. */
export function readCopyInWorker(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadCopyResult> {
  const start = () => new Worker(new URL('./import-copy.worker.ts', import.meta.url), { type: 'module' });
  return askWorker<Uint8Array, ReadCopyResult>(start, bytes, { signal });
}
