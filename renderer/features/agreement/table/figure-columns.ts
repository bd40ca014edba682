import type { CoefficientId, Figure, FigureGroup } from '../../../domain/agreement/figures.ts';
import type { UnitKind } from '../../../domain/coding/units/comparison.ts';

/** A column of the table of figures. */
export interface FigureColumn {
  readonly coefficient: CoefficientId;
  /** Its interval has a column of its own beside it. */
  readonly withInterval: boolean;
}

const ofPresence: readonly FigureColumn[] = [
  { coefficient: 'percent_agreement', withInterval: false },
  { coefficient: 'krippendorff_alpha', withInterval: true },
  { coefficient: 'gwet_ac1', withInterval: false },
];
const ofSpans: readonly FigureColumn[] = [
  { coefficient: 'u_alpha', withInterval: true },
  { coefficient: 'f1_exact', withInterval: false },
  { coefficient: 'f1_iou50', withInterval: false },
  { coefficient: 'f1_overlap', withInterval: false },
];

/** The figures that stand in the table; all others stand under ‘All coefficients’. */
export function figureColumns(unit: UnitKind): readonly FigureColumn[] {
  return unit === 'span' ? ofSpans : ofPresence;
}

/** What can be read of each pair: kappa, or of spans u-alpha. */
export function pairCoefficient(unit: UnitKind): CoefficientId {
  return unit === 'span' ? 'u_alpha' : 'cohen_kappa';
}

/** One coefficient of a group, the usual interval first. */
export function figuresOf(group: FigureGroup | undefined, coefficient: CoefficientId): readonly Figure[] {
  return group?.figures.filter((figure) => figure.coefficient === coefficient) ?? [];
}
