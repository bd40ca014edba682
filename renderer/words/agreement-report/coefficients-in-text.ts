import type { CoefficientId, Figure } from '../../domain/agreement/figures.ts';
import type { UnitKind } from '../../domain/coding/units/comparison.ts';
import type { AgreementFacts } from '../../domain/exchange/agreement-report/agreement-facts.ts';

/** The coefficients of each code that the report shows; the others stand in agreement.csv. */
export function reportedCoefficients(unit: UnitKind): readonly CoefficientId[] {
  if (unit === 'span') return ['u_alpha', 'f1_exact', 'f1_iou50', 'f1_overlap'];
  return [
    ...(['percent_agreement', 'krippendorff_alpha', 'gwet_ac1'] as const),
    ...(['positive_agreement', 'negative_agreement', 'cohen_kappa'] as const),
  ];
}

/** The coefficients of all codes together that the report shows. */
export function reportedTogether(unit: UnitKind): readonly CoefficientId[] {
  return unit === 'span' ? ['u_alpha', 'cu_alpha'] : ['alpha_masi'];
}

/** The figures that the report shows, of all coders and, of kappa, of every pair, with the code they belong to. */
export function reportedFigures({
  question,
  figures,
}: AgreementFacts): readonly (Figure & { codeId: string | null })[] {
  const ofCode = reportedCoefficients(question.unit);
  const together = reportedTogether(question.unit);
  return figures.groups.flatMap(({ codeId, coderIds, figures: all }) => {
    const ofEverybody = coderIds.length === question.coderIds.length;
    return all
      .filter(({ coefficient }) => (codeId === null ? together : ofCode).includes(coefficient))
      .filter(({ coefficient }) => ofEverybody || coefficient === 'cohen_kappa')
      .map((figure) => ({ ...figure, codeId }));
  });
}

/** Those of them whose intervals it shows as well: all but percent agreement, and kappa where it is a range of pairs. */
export function figuresWithIntervals(facts: AgreementFacts): ReturnType<typeof reportedFigures> {
  const isRange = facts.question.coderIds.length > 2;
  return reportedFigures(facts).filter(
    ({ coefficient, estimate }) =>
      estimate.value !== null &&
      estimate.interval &&
      coefficient !== 'percent_agreement' &&
      !(isRange && coefficient === 'cohen_kappa'),
  );
}
