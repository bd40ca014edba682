import type { Scheme } from '../../codebook/scheme.ts';
import type { FoundByQuestion } from '../domain/agreement/behind/found-by-how-many.ts';
import type { PassagesQuestion } from '../domain/agreement/behind/passages.ts';
import type { StatusCounts, StatusCountsQuestion } from '../domain/agreement/behind/status-counts.ts';
import type { FoundBy } from '../domain/agreement/behind/worked-counts.ts';
import type { AgreementFigures, FiguresQuestion } from '../domain/agreement/figures.ts';
import type { AgreementWindow, OverTimeQuestion } from '../domain/agreement/over-time.ts';
import type { DisagreementQuestion } from '../domain/reconciliation/disagreement.ts';
import type { PackedDisagreements } from './packed-disagreements.ts';
import type { PackedPassages } from './packed-passages.ts';

/** What can be asked of compared work, and what comes back. */
export interface AgreementTasks {
  readonly figures: { readonly question: FiguresQuestion; readonly answer: AgreementFigures };
  readonly over_time: { readonly question: OverTimeQuestion; readonly answer: readonly AgreementWindow[] };
  readonly disagreements: { readonly question: DisagreementQuestion; readonly answer: PackedDisagreements };
  readonly passages: { readonly question: PassagesQuestion; readonly answer: PackedPassages };
  readonly found_by: { readonly question: FoundByQuestion; readonly answer: readonly FoundBy[] };
  readonly status_counts: { readonly question: StatusCountsQuestion; readonly answer: StatusCounts };
}

export type AgreementTask = keyof AgreementTasks;

/** A task with its question. */
export type AgreementQuestion = {
  readonly [Task in AgreementTask]: { readonly task: Task; readonly question: AgreementTasks[Task]['question'] };
}[AgreementTask];

/** What the worker is asked once it has the sheets and the narratives. `schemes` are all revisions of the compared scheme. */
export type AgreementRequest = AgreementQuestion & { readonly schemes: readonly Scheme[] };
