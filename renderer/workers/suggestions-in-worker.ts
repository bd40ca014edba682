import type { Scheme } from '../../codebook/scheme.ts';
import type { Suggestion } from '../domain/suggestions/suggest-codes.ts';
import { askWorker } from './ask-worker.ts';
import type { SuggestionsQuestion } from './suggestions.worker.ts';

/** `suggestCodes` off the window's thread. Aborting `signal` ends the work at once; the promise rejects with its reason. */
export function suggestionsInWorker(
  text: string,
  scheme: Scheme,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<Suggestion[]> {
  const start = () => new Worker(new URL('./suggestions.worker.ts', import.meta.url), { type: 'module' });
  return askWorker<SuggestionsQuestion, Suggestion[]>(start, { text, scheme }, { signal });
}
