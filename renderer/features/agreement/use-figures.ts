import { useMemo } from 'react';
import type { AgreementFigures } from '../../domain/agreement/figures.ts';
import { agreementInWorker } from '../../workers/agreement-in-worker.ts';
import type { AgreementDesk } from './agreement-desk.ts';
import type { BareDesk } from './use-agreement-desk.ts';
import { type Answering, type AnswerRun, useWorkerAnswer } from './use-worker-answer.ts';

const figuring: Answering<BareDesk, AgreementFigures> = {
  isSame: (one, other) => one.question === other.question && one.work === other.work,
  ask: async ({ question, work }, options) =>
    await agreementInWorker('figures', question, await work(question.unit !== 'narrative'), options),
};

/**
 * Computes the figures of the desk off the window's thread, again only when its question or its work changes. `figured` is the
 * desk with its figures, or the one before with the figures that stood there, or `null` before the first.
 */
export function useFigures(desk: BareDesk): { readonly run: AnswerRun; readonly figured: AgreementDesk | null } {
  const { run, latest } = useWorkerAnswer(desk, figuring);
  const shown = run.state === 'done' ? desk : (latest?.asked ?? null);
  const figures = latest?.answer ?? null;
  const figured = useMemo(() => shown && figures && { ...shown, figures }, [shown, figures]);
  return { run, figured };
}
