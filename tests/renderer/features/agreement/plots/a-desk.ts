import type { Estimate } from '../../../../../renderer/domain/agreement/estimate.ts';
import type {
  AgreementFigures,
  CoefficientId,
  Figure,
  FigureGroup,
  FiguresQuestion,
} from '../../../../../renderer/domain/agreement/figures.ts';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import type { AgreementDesk } from '../../../../../renderer/features/agreement/agreement-desk.ts';
import { deskOf } from '../../../../support/agreement-desk.ts';
import { ada } from '../../../../support/study.ts';

/** A figure with the analytic interval that its estimate has. */
export function figure(coefficient: CoefficientId, estimate: Estimate, fields: Partial<Figure> = {}): Figure {
  return { coefficient, estimate, method: 'analytic', replicates: 0, skipped: 0, ...fields };
}

/** What some coders have in common on an outcome, in 20 narratives that they all rated. */
export function group(codeId: string | null, coderIds: readonly string[], ...figures: readonly Figure[]): FigureGroup {
  const coders = coderIds.map(() => ({ rated: 20, found: 5 }));
  return { codeId, coderIds, units: 20, narratives: 20, counts: null, prevalence: 0.25, coders, figures };
}

interface DeskMaking {
  readonly dataset: Dataset;
  readonly figures?: Partial<AgreementFigures>;
  readonly question?: Partial<FiguresQuestion>;
  readonly desk?: Partial<AgreementDesk>;
}

/** A desk at which Ada compares all coders of the study on its active scheme, narrative by narrative. */
export function aDesk({ dataset, figures, question, desk }: DeskMaking): AgreementDesk {
  const { activeSchemeId } = dataset.project;
  const scheme = dataset.schemes.find(({ id }) => id === activeSchemeId);
  if (!scheme) throw new Error('The study has no scheme');
  const made = deskOf({
    dataset,
    viewerId: ada.id,
    figures: figures ? { groups: [], averages: [], narratives: 20, ...figures } : null,
    question: {
      scheme,
      coderIds: dataset.coders.map(({ id }) => id),
      unit: 'narrative',
      leavesOutUncoded: false,
      comparesStatus: false,
      bothIntervals: false,
      replicates: 1000,
      seed: 1,
      ...question,
    },
  });
  return { ...made.desk, ...desk };
}
