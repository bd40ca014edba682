import type { Disagreements } from '../../../domain/reconciliation/disagreement.ts';
import { agreementInWorker } from '../../../workers/agreement-in-worker.ts';
import { unpackDisagreements } from '../../../workers/packed-disagreements.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { type Answering, type AnswerRun, useWorkerAnswer } from '../use-worker-answer.ts';

type Asked = Pick<AgreementDesk, 'scheme' | 'comparison' | 'work'>;

/** How the figures are computed is no matter here; any tolerance is told from the answer under none. */
const whateverTheUnit = { unit: 'span', leavesOutUncoded: false, comparesStatus: true, tolerance: 0 } as const;

const finding: Answering<Asked, Disagreements> = {
  isSame: (one, other) => one.scheme === other.scheme && one.work === other.work,
  ask: async ({ comparison: { scheme, coderIds }, work }, options) => {
    const question = { scheme, coderIds, ...whateverTheUnit };
    return unpackDisagreements(await agreementInWorker('disagreements', question, await work(false), options));
  },
};

/** What was found, and how far the search for it is. */
export interface DisagreementsRun {
  readonly run: AnswerRun;
  /** Under no tolerance. Of the choices as they are; `null` until it is known. */
  readonly found: Disagreements | null;
}

/** Finds the disagreements of the desk off the window's thread, again only when its codebook or its work changes. */
export function useDisagreements(desk: Asked): DisagreementsRun {
  const { run, latest } = useWorkerAnswer(desk, finding);
  return { run, found: run.state === 'done' && latest ? latest.answer : null };
}
