import type { WorkerMessage, WorkerRequest } from './ask-worker.ts';

/**
 * The worker's side of `askWorker`: runs `answer` on each request and posts what it returns; a thrown bug becomes an
 * `error` message. `report` posts progress. `take` gets the parts that come before a request. Call it once, at the top of a
 * worker file.
 */
export function answerQuestions<Request, Reply, Progress = never, Part = never>(
  answer: (request: Request, report: (progress: Progress) => void) => Reply | Promise<Reply>,
  take: (part: Part) => void = () => {},
): void {
  const post = (message: WorkerMessage<Reply, Progress>) => self.postMessage(message);
  self.onmessage = async ({ data }: MessageEvent<WorkerRequest<Request, Part>>) => {
    try {
      if (data.kind === 'part') take(data.part);
      else
        post({ kind: 'reply', reply: await answer(data.request, (progress) => post({ kind: 'progress', progress })) });
    } catch (error) {
      post({ kind: 'error', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
