import { startTransition, useCallback, useEffect, useState } from 'react';
import { StorageError, type StorageProblem } from '../../storage/storage-problem.ts';
import { type WorkerFailure, workerFailure } from '../../words/not-computed.ts';

interface AskOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** How questions of one kind are answered. Make it once, outside the component. */
export interface Answering<Asked, Answer> {
  /** Whether both have the same answer. */
  readonly isSame: (one: Asked, other: Asked) => boolean;
  readonly ask: (asked: Asked, options: AskOptions) => Promise<Answer>;
}

/** Why there is no answer: the disk refused the texts, or the computing failed. */
export type AnswerFailure = { readonly disk: StorageProblem } | { readonly worker: WorkerFailure };

export interface AnswerRun {
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  /** Whole per cent that are done; `null` while the work is being read and handed over. */
  readonly percent: number | null;
  /** Why it failed; `null` in every other state. */
  readonly failure: AnswerFailure | null;
  cancel(): void;
  /** Computes again after a cancel or a failure. */
  restart(): void;
}

/** An answer with the question that it answers. */
export interface Answered<Asked, Answer> {
  readonly asked: Asked;
  readonly answer: Answer;
}

type Outcome = { readonly state: 'running' | 'cancelled' } | { readonly state: 'failed'; readonly why: AnswerFailure };

const running: Outcome = { state: 'running' };

/**
 * Has a question answered off the window's thread, and again only when it becomes another one. `latest` is the newest answer
 * with its question, which is the one asked now if `run.state` is `done`, an earlier one otherwise, or `null` before the first.
 * No failure of the computing ends more than the answer: the run tells of it, and the error goes to the console.
 */
export function useWorkerAnswer<Asked, Answer>(
  now: Asked,
  { isSame, ask }: Answering<Asked, Answer>,
): { readonly run: AnswerRun; readonly latest: Answered<Asked, Answer> | null } {
  const [asked, setAsked] = useState({ question: now });
  const [outcome, setOutcome] = useState(running);
  const [percent, setPercent] = useState<number | null>(null);
  const [latest, setLatest] = useState<Answered<Asked, Answer> | null>(null);
  if (!isSame(asked.question, now)) {
    setAsked({ question: now });
    setOutcome(running);
    setPercent(null);
  }
  const isRunning = outcome.state === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const stop = new AbortController();
    const { signal } = stop;
    const onProgress = (share: number) => {
      if (!signal.aborted) setPercent(Math.floor(100 * share));
    };
    ask(asked.question, { signal, onProgress }).then(
      (answer) => {
        // Drawn in slices, so that a slow machine stays awake.
        if (!signal.aborted) startTransition(() => setLatest({ asked: asked.question, answer }));
      },
      (error: unknown) => {
        if (!signal.aborted) setOutcome({ state: 'failed', why: failureOf(error) });
      },
    );
    return () => stop.abort();
  }, [asked, isRunning, ask]);
  const cancel = useCallback(() => setOutcome({ state: 'cancelled' }), []);
  const restart = useCallback(() => {
    setPercent(null);
    setOutcome(running);
  }, []);
  const state = latest && isSame(latest.asked, now) ? 'done' : outcome.state;
  const failure = outcome.state === 'failed' ? outcome.why : null;
  return { run: { state, percent, failure, cancel, restart }, latest };
}

function failureOf(error: unknown): AnswerFailure {
  if (error instanceof StorageError) return { disk: error.problem };
  console.error(error);
  return { worker: workerFailure(error) };
}
