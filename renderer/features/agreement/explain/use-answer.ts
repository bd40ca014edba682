import { agreementInWorker } from '../../../workers/agreement-in-worker.ts';
import type { AgreementTasks } from '../../../workers/agreement-tasks.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { type Answering, type AnswerRun, useWorkerAnswer } from '../use-worker-answer.ts';

type Explaining = 'passages' | 'found_by' | 'status_counts';
type Answer<Task extends Explaining> = AgreementTasks[Task]['answer'];

interface Asked<Task extends Explaining> {
  readonly work: AgreementDesk['work'];
  readonly question: AgreementTasks[Task]['question'];
}

function explaining<Task extends Explaining>(task: Task): Answering<Asked<Task>, Answer<Task>> {
  return {
    isSame: (one, other) => one.work === other.work && one.question === other.question,
    ask: async ({ work, question }, options) =>
      await agreementInWorker(task, question, await work(question.unit !== 'narrative'), options),
  };
}

const answerings: { readonly [Task in Explaining]: Answering<Asked<Task>, Answer<Task>> } = {
  passages: explaining('passages'),
  found_by: explaining('found_by'),
  status_counts: explaining('status_counts'),
};

/** The answer to a question about the desk's work, `null` until it is known. The same question must be the same object. */
export function useAnswer<Task extends Explaining>(
  { work }: AgreementDesk,
  task: Task,
  question: Asked<Task>['question'],
): { readonly run: AnswerRun; readonly answer: Answer<Task> | null } {
  const { run, latest } = useWorkerAnswer<Asked<Task>, Answer<Task>>({ work, question }, answerings[task]);
  return { run, answer: run.state === 'done' && latest ? latest.answer : null };
}
