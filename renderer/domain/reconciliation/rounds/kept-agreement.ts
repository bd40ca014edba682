import type { Scheme } from '../../../../codebook/scheme.ts';
import type { AgreementFigures, CoefficientId, FigureGroup } from '../../agreement/figures.ts';
import type { KeptAgreement, KeptFigure } from '../../coding/round.ts';

/**
 * What a round keeps of its figures: of these coders together, for each code of the scheme. `figures` are by narrative, with the
 * usual intervals, and of these coders among others.
 */
export function keptAgreement(
  figures: AgreementFigures,
  scheme: Pick<Scheme, 'id' | 'revision' | 'codes'>,
  coderIds: readonly string[],
): KeptAgreement {
  const isOfThese = (group: FigureGroup) =>
    group.coderIds.length === coderIds.length && coderIds.every((id) => group.coderIds.includes(id));
  const ofThese = figures.groups.filter(isOfThese);
  return {
    schemeId: scheme.id,
    revision: scheme.revision,
    coderIds,
    figures: scheme.codes.flatMap(({ id }) => {
      const group = ofThese.find(({ codeId }) => codeId === id);
      return group ? [keptFigure(id, group)] : [];
    }),
  };
}

function keptFigure(codeId: string, group: FigureGroup): KeptFigure {
  const figureOf = (coefficient: CoefficientId) => group.figures.find((figure) => figure.coefficient === coefficient);
  const estimateOf = (coefficient: CoefficientId) => figureOf(coefficient)?.estimate.value ?? null;
  const alpha = figureOf('krippendorff_alpha')?.estimate;
  return {
    codeId,
    narratives: group.units,
    prevalence: group.prevalence,
    percent: estimateOf('percent_agreement'),
    alpha: alpha?.value ?? null,
    interval: (alpha && alpha.value !== null ? alpha.interval : null) ?? null,
    ac1: estimateOf('gwet_ac1'),
  };
}
