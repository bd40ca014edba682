import type { Code } from '../../../../codebook/scheme.ts';
import {
  type AgreementFigures,
  type Average,
  type CoefficientId,
  coefficientIds,
  type Figure,
  type FigureGroup,
} from '../../../domain/agreement/figures.ts';
import type { Comparison } from '../../../domain/coding/units/comparison.ts';
import { groupOf } from '../group-of.ts';

/** One outcome of a forest plot: what all the coders have in common on it. */
export interface ForestRow {
  readonly code: Code;
  readonly group: FigureGroup;
  /** The coefficient with its usual interval. */
  readonly figure: Figure;
}

/** A forest plot's outcomes in the codebook's order, and the mean over them. */
export interface Forest {
  readonly rows: readonly ForestRow[];
  readonly average: Average | null;
}

/** The figures of one coefficient for all coders, outcome by outcome. Outcomes for which it was not computed are left out. */
export function forestOf(
  figures: AgreementFigures,
  { scheme, coderIds }: Pick<Comparison, 'scheme' | 'coderIds'>,
  id: CoefficientId,
): Forest {
  const rows = scheme.codes.flatMap((code) => {
    const group = groupOf({ figures }, code.id, coderIds);
    const figure = group?.figures.find(({ coefficient }) => coefficient === id);
    return group && figure ? [{ code, group, figure }] : [];
  });
  return { rows, average: figures.averages.find(({ coefficient }) => coefficient === id) ?? null };
}

/** The coefficients that were computed outcome by outcome for all coders, in the order of showing. */
export function forestChoices(
  { groups }: AgreementFigures,
  { coderIds }: Pick<Comparison, 'coderIds'>,
): CoefficientId[] {
  const ofAll = groups.filter((group) => group.codeId !== null && group.coderIds.length === coderIds.length);
  const known = new Set(ofAll.flatMap(({ figures }) => figures.map(({ coefficient }) => coefficient)));
  return coefficientIds.filter((id) => known.has(id));
}
