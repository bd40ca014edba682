import { useEffect, useState } from 'react';
import type { AgreementFigures, FiguresQuestion } from '../../../domain/agreement/figures.ts';
import type { ComparedWork } from '../../../domain/coding/units/comparison.ts';
import { notComputedSentence, workerFailure } from '../../../words/not-computed.ts';
import { agreementInWorker } from '../../../workers/agreement-in-worker.ts';

/** What is asked; the same object as long as it is the same. */
export interface FiguresAsked {
  readonly question: FiguresQuestion;
  readonly work: ComparedWork;
}

type Answer = { readonly figures: AgreementFigures } | { readonly problem: string };

/** Figures off the window's thread: neither figures nor a problem while they are computed, or if nothing is asked. */
export function useRoundFigures(asked: FiguresAsked | null): {
  readonly figures: AgreementFigures | null;
  readonly problem: string | null;
} {
  const [answered, setAnswered] = useState<{ readonly asked: FiguresAsked; readonly answer: Answer } | null>(null);
  useEffect(() => {
    if (!asked) return;
    const stop = new AbortController();
    const { signal } = stop;
    agreementInWorker('figures', asked.question, asked.work, { signal }).then(
      (figures) => {
        if (!signal.aborted) setAnswered({ asked, answer: { figures } });
      },
      (error: unknown) => {
        if (signal.aborted) return;
        console.error(error);
        const problem = notComputedSentence('These figures', workerFailure(error), false);
        setAnswered({ asked, answer: { problem } });
      },
    );
    return () => stop.abort();
  }, [asked]);
  const answer = answered?.asked === asked ? answered?.answer : undefined;
  return {
    figures: answer && 'figures' in answer ? answer.figures : null,
    problem: answer && 'problem' in answer ? answer.problem : null,
  };
}
