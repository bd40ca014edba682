import type { AgreementFigures, FiguresQuestion } from '../../agreement/figures.ts';
import type { Coder } from '../../coding/coder.ts';
import type { ProjectState } from '../../coding/dataset.ts';
import { finishedWork } from '../../coding/units/finished-work.ts';
import { ratingCategories } from '../../coding/units/rating-categories.ts';
import { seenBeforeFinished } from '../../coding/units/seen-before-finished.ts';
import { sentenceRule } from '../../text/sentences.ts';
import type { ChosenCases } from './comparison-slug.ts';

/** How many narratives, and of how many cases. */
export interface Extent {
  readonly narratives: number;
  readonly cases: number;
}

/** Figures with all that a reader must know to judge them. No text of a narrative and no case id is in it. */
export interface AgreementFacts {
  readonly projectId: string;
  readonly projectLabel: string;
  readonly question: FiguresQuestion;
  readonly figures: AgreementFigures;
  /** The compared coders, in the order of the comparison. */
  readonly coders: readonly Coder[];
  /** The only cases that were chosen; `null`: all. */
  readonly cases: ChosenCases | null;
  /** What was chosen, what at least two of the coders have finished as far as `madeBy` may see, and what all of them have. */
  readonly chosen: Extent;
  readonly compared: Extent;
  readonly byAll: Extent;
  /** Compared sheets that were not coded blind: see `seenBeforeFinished`. */
  readonly notBlind: number;
  /** The revisions of the codebook under which the compared sheets were finished, from old to new. */
  readonly revisions: readonly number[];
  /** What an answer about a code can be: q of AC1 and of Brennan and Prediger. */
  readonly categories: number;
  /** The rule that finds sentences. */
  readonly sentenceRule: string;
  readonly appVersion: string;
  /** Who made the report: what they may not see is in no figure. */
  readonly madeBy: Coder;
  /** Milliseconds since 1970, UTC. */
  readonly madeAt: number;
}

/** What stands on the agreement screen when a report is made. */
export interface ReportedAgreement {
  /** Only what the viewer may see. */
  readonly view: ProjectState;
  readonly question: FiguresQuestion;
  readonly figures: AgreementFigures;
  readonly coders: readonly Coder[];
  readonly cases: ChosenCases | null;
  readonly narrativeIds: readonly string[];
  readonly appVersion: string;
  readonly madeBy: Coder;
  readonly madeAt: number;
}

/** Counts what the figures rest on. */
export function agreementFacts({ view, narrativeIds, ...given }: ReportedAgreement): AgreementFacts {
  const caseOf = new Map(view.narratives.map(({ id, caseId }) => [id, caseId]));
  const extentOf = (ids: readonly string[]): Extent => ({
    narratives: ids.length,
    cases: new Set(ids.map((id) => caseOf.get(id))).size,
  });
  const { schemes, sheets } = view;
  const work = { schemes, sheets, narratives: narrativeIds.map((id) => ({ id })) };
  const finished = finishedWork(given.question, work);
  const compared = finished.map(({ narrative, sheets: places }) => ({
    id: narrative.id,
    places: places.length,
    sheets: places.filter((sheet) => sheet !== null),
  }));
  const schemeId = given.question.scheme.id;
  const revisions = compared.flatMap((one) => one.sheets.flatMap(({ finishedUnder }) => finishedUnder[schemeId] ?? []));
  return {
    ...given,
    projectId: view.project.id,
    projectLabel: view.project.label,
    chosen: extentOf(narrativeIds),
    compared: extentOf(compared.map(({ id }) => id)),
    byAll: extentOf(compared.filter((one) => one.sheets.length === one.places).map(({ id }) => id)),
    notBlind: seenBeforeFinished(finished, view.openings).length,
    revisions: [...new Set(revisions)].sort((a, b) => a - b),
    categories: ratingCategories(given.question, work).length,
    sentenceRule,
  };
}
