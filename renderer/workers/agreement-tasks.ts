import type { AgreementFigures, FiguresQuestion } from '../domain/agreement/figures.ts';
import type { AgreementWindow, OverTimeQuestion } from '../domain/agreement/over-time.ts';
import type { Passage, PassagesQuestion } from '../domain/agreement/passages.ts';
import type { DisagreementQuestion, Disagreements } from '../domain/reconciliation/disagreement.ts';

/** What can be asked of compared work, and what comes back. */
export interface AgreementTasks {
  readonly figures: { readonly question: FiguresQuestion; readonly answer: AgreementFigures };
  readonly over_time: { readonly question: OverTimeQuestion; readonly answer: readonly AgreementWindow[] };
  readonly disagreements: { readonly question: DisagreementQuestion; readonly answer: Disagreements };
  readonly passages: { readonly question: PassagesQuestion; readonly answer: readonly Passage[] };
}

export type AgreementTask = keyof AgreementTasks;
