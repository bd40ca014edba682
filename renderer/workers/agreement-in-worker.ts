import type { Scheme } from '../../codebook/scheme.ts';
import type { ComparedWork } from '../domain/coding/units/comparison.ts';
import type { AgreementTask, AgreementTasks } from './agreement-tasks.ts';
import { askWorker } from './ask-worker.ts';
import { type WorkPart, workParts } from './work-parts.ts';

interface AgreementOptions {
  /** Aborting ends the worker at once; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** The share that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

interface Request<Task extends AgreementTask> {
  readonly task: Task;
  readonly question: AgreementTasks[Task]['question'];
  readonly schemes: readonly Scheme[];
}

/** Answers of one kind to keep for one list of sheets: enough for the counts that somebody opens one after the other. */
const mostAnswers = 8;

/** By the sheets of the work, which hold no text: work with texts may go while its answers, which have none either, stay. */
type KeptAnswers = {
  readonly [Task in AgreementTask]: WeakMap<ComparedWork['sheets'], Map<string, AgreementTasks[Task]['answer']>>;
};
const keptAnswers: KeptAnswers = {
  figures: new WeakMap(),
  over_time: new WeakMap(),
  disagreements: new WeakMap(),
  passages: new WeakMap(),
  found_by: new WeakMap(),
  status_counts: new WeakMap(),
};

/**
 * Answers a question about compared work off the window's thread, handing the work over in parts. Asked again about the same
 * list of sheets, the same question is answered from memory: whoever compares other narratives gives another list.
 */
export async function agreementInWorker<Task extends AgreementTask>(
  task: Task,
  question: AgreementTasks[Task]['question'],
  work: ComparedWork,
  options: AgreementOptions = {},
): Promise<AgreementTasks[Task]['answer']> {
  options.signal?.throwIfAborted();
  const answers = answersKept(task, work);
  const key = JSON.stringify(question);
  const kept = answers.get(key);
  if (kept !== undefined) return kept;
  const start = () => new Worker(new URL('./agreement.worker.ts', import.meta.url), { type: 'module' });
  const schemes = work.schemes.filter(({ id }) => id === question.scheme.id);
  const answer = await askWorker<Request<Task>, AgreementTasks[Task]['answer'], number, WorkPart>(
    start,
    { task, question, schemes },
    { ...options, parts: workParts(question, work) },
  );
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > mostAnswers && oldest !== undefined) answers.delete(oldest);
  return answer;
}

function answersKept<Task extends AgreementTask>(task: Task, work: ComparedWork) {
  const kept: KeptAnswers[Task] = keptAnswers[task];
  const answers = kept.get(work.sheets) ?? new Map<string, AgreementTasks[Task]['answer']>();
  kept.set(work.sheets, answers);
  return answers;
}
