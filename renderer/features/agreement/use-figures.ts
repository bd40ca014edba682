import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { AgreementFigures } from '../../domain/agreement/figures.ts';
import { StorageError } from '../../storage/storage-problem.ts';
import { storageProblemSentence } from '../../words/storage-problems.ts';
import { agreementInWorker } from '../../workers/agreement-in-worker.ts';
import type { AgreementDesk } from './agreement-desk.ts';
import type { BareDesk } from './use-agreement-desk.ts';

export interface FiguresRun {
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  /** Whole per cent that are done; `null` while the work is being read and handed over. */
  readonly percent: number | null;
  /** Why it failed, as a sentence. */
  readonly problem: string | null;
  cancel(): void;
  /** Computes again after a cancel or a failure. */
  restart(): void;
}

interface Answer {
  readonly desk: BareDesk;
  readonly figures: AgreementFigures;
}

type Outcome = { readonly state: 'running' | 'cancelled' } | { readonly state: 'failed'; readonly problem: string };

const running: Outcome = { state: 'running' };

/**
 * Computes the figures of the desk off the window's thread, again only when its question or its work changes. `figured` is the
 * desk with its figures, or the one before with the figures that stood there, or `null` before the first.
 */
export function useFigures(desk: BareDesk): { readonly run: FiguresRun; readonly figured: AgreementDesk | null } {
  const [asked, setAsked] = useState(desk);
  const [outcome, setOutcome] = useState(running);
  const [percent, setPercent] = useState<number | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [bug, setBug] = useState<{ readonly error: unknown } | null>(null);
  if (bug) throw bug.error;
  if (!isSameQuestion(asked, desk)) {
    setAsked(desk);
    setOutcome(running);
    setPercent(null);
  }
  const isRunning = outcome.state === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const stop = new AbortController();
    const compute = async () => {
      const { question, work } = asked;
      const given = await work(question.unit !== 'narrative');
      const onProgress = (share: number) => {
        if (!stop.signal.aborted) setPercent(Math.floor(100 * share));
      };
      return await agreementInWorker('figures', question, given, { signal: stop.signal, onProgress });
    };
    compute().then(
      (figures) => {
        if (!stop.signal.aborted) startTransition(() => setAnswer({ desk: asked, figures }));
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        if (error instanceof StorageError)
          setOutcome({ state: 'failed', problem: storageProblemSentence(error.problem) });
        else setBug({ error });
      },
    );
    return () => stop.abort();
  }, [asked, isRunning]);
  const cancel = useCallback(() => setOutcome({ state: 'cancelled' }), []);
  const restart = useCallback(() => {
    setPercent(null);
    setOutcome(running);
  }, []);
  const isCurrent = answer !== null && isSameQuestion(answer.desk, desk);
  const state = isCurrent ? 'done' : outcome.state;
  const problem = outcome.state === 'failed' ? outcome.problem : null;
  const shown = isCurrent ? desk : (answer?.desk ?? null);
  const figured = useMemo(() => shown && answer && { ...shown, figures: answer.figures }, [shown, answer]);
  return { run: { state, percent, problem, cancel, restart }, figured };
}

function isSameQuestion(one: BareDesk, other: BareDesk): boolean {
  return one.question === other.question && one.work === other.work;
}
