import { useEffect, useState } from 'react';
import { StorageError } from '../storage/storage-problem.ts';
import { storageProblemSentence } from '../words/storage-problems.ts';

/** The sentence for the last act that the disk refused and no screen told of; `null` once it is read. */
export function useStorageProblem(): { readonly sentence: string | null; readonly forget: () => void } {
  const [sentence, setSentence] = useState<string | null>(null);
  useEffect(() => {
    const tell = (event: PromiseRejectionEvent): void => {
      if (!(event.reason instanceof StorageError)) return;
      event.preventDefault();
      setSentence(storageProblemSentence(event.reason.problem));
    };
    window.addEventListener('unhandledrejection', tell);
    return () => window.removeEventListener('unhandledrejection', tell);
  }, []);
  return { sentence, forget: () => setSentence(null) };
}
