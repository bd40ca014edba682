import type { AgreementQuestion, CodeAgreement } from '../domain/agreement/agreement-table.ts';
import { askWorker } from './ask-worker.ts';

/** `agreementTable` off the window's thread. Aborting `signal` ends the work at once; the promise rejects with its reason. */
export function agreementInWorker(
  question: AgreementQuestion,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<CodeAgreement[]> {
  const start = () => new Worker(new URL('./agreement.worker.ts', import.meta.url), { type: 'module' });
  return askWorker<AgreementQuestion, CodeAgreement[]>(start, question, { signal });
}
