import type { WorkerMessage } from './ask-worker.ts';

/**
 * The worker's side of `askWorker`: runs `answer` on each request and posts what it returns; a thrown bug becomes an
 * `error` message. `report` posts progress. Call it once, at the top of a worker file.
 */
export function answerQuestions<Request, Reply, Progress = never>(
  answer: (request: Request, report: (progress: Progress) => void) => Reply | Promise<Reply>,
): void {
  const post = (message: WorkerMessage<Reply, Progress>) => self.postMessage(message);
  self.onmessage = async ({ data }: MessageEvent<Request>) => {
    try {
      post({ kind: 'reply', reply: await answer(data, (progress) => post({ kind: 'progress', progress })) });
    } catch (error) {
      post({ kind: 'error', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
