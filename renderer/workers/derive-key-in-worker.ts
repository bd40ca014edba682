import { askWorker } from './ask-worker.ts';
import type { KeyQuestion } from './derive-key.ts';

/**
 * `deriveKey` off the window's thread. The passphrase is handed over, not copied, and ends with the worker, as does all that
 * Argon2id kept in its memory. Aborting ends it at once; the promise then rejects with the signal's reason.
 */
export function deriveKeyInWorker(question: KeyQuestion, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const start = () => new Worker(new URL('./derive-key.worker.ts', import.meta.url), { type: 'module' });
  const transfer = [question.passphrase.buffer];
  return askWorker<KeyQuestion, Uint8Array<ArrayBuffer>>(start, question, { signal, transfer });
}
