import type { Code } from '../../../../codebook/scheme.ts';
import {
  type AgreementFigures,
  type Average,
  type CoefficientId,
  coefficientIds,
  type Figure,
  type FigureGroup,
} from '../../../domain/agreement/figures.ts';

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
export function forestOf({ groups, averages }: AgreementFigures, codes: readonly Code[], id: CoefficientId): Forest {
  const rows = codes.flatMap((code) => {
    const group = groupOfAll(groups, code.id);
    const figure = group?.figures.find(({ coefficient }) => coefficient === id);
    return group && figure ? [{ code, group, figure }] : [];
  });
  return { rows, average: averages.find(({ coefficient }) => coefficient === id) ?? null };
}

/** The coefficients that were computed outcome by outcome for all coders, in the order of showing. */
export function forestChoices({ groups }: AgreementFigures): CoefficientId[] {
  const ofAll = groups.filter(({ codeId }) => codeId !== null).map(({ codeId }) => groupOfAll(groups, codeId));
  const known = new Set(ofAll.flatMap((group) => group?.figures.map(({ coefficient }) => coefficient) ?? []));
  return coefficientIds.filter((id) => known.has(id));
}

/** All coders stand before their pairs. */
function groupOfAll(groups: readonly FigureGroup[], id: string | null): FigureGroup | undefined {
  return groups.find(({ codeId }) => codeId === id);
}
