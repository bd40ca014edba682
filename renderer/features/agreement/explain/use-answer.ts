import { useEffect, useState } from 'react';
import { StorageError, type StorageProblem } from '../../../storage/storage-problem.ts';
import { agreementInWorker } from '../../../workers/agreement-in-worker.ts';
import type { AgreementTasks } from '../../../workers/agreement-tasks.ts';
import type { AgreementDesk } from '../agreement-desk.ts';

type Explaining = 'passages' | 'found_by';
type Question<Task extends Explaining> = AgreementTasks[Task]['question'];

/** What came of a question: the worker's answer, or why the texts could not be read. */
export type Answered<Task extends Explaining> =
  | { readonly value: AgreementTasks[Task]['answer'] }
  | { readonly problem: StorageProblem };

interface Outcome<Task extends Explaining> {
  readonly to: Question<Task>;
  readonly result: Answered<Task> | { readonly bug: unknown };
}

/** The answer to a question about the desk's work, or `null` until it is known. The same question must be the same object. */
export function useAnswer<Task extends Explaining>(
  { work }: AgreementDesk,
  task: Task,
  question: Question<Task>,
): Answered<Task> | null {
  const [outcome, setOutcome] = useState<Outcome<Task> | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const take = (result: Outcome<Task>['result']) => {
      if (!signal.aborted) setOutcome({ to: question, result });
    };
    work(question.unit !== 'narrative')
      .then((compared) => agreementInWorker(task, question, compared, { signal }))
      .then(
        (value) => take({ value }),
        (error: unknown) => take(error instanceof StorageError ? { problem: error.problem } : { bug: error }),
      );
    return () => stop.abort();
  }, [work, task, question]);
  if (outcome?.to !== question) return null;
  if ('bug' in outcome.result) throw outcome.result.bug;
  return outcome.result;
}
