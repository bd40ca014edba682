import type { CoefficientId } from '../../../domain/agreement/figures.ts';
import type { UnitKind } from '../../../domain/coding/units/comparison.ts';

const headings: Readonly<Partial<Record<CoefficientId, string>>> = {
  percent_agreement: 'Percent',
  krippendorff_alpha: 'Alpha',
  gwet_ac1: 'AC1',
  positive_agreement: 'Positive',
  negative_agreement: 'Negative',
  u_alpha: 'u-alpha',
  f1_exact: 'F1, equal edges',
  f1_iou50: 'F1, half in common',
  f1_overlap: 'F1, any overlap',
};

/** What heads the column of a coefficient. */
export function columnHeading(id: CoefficientId, coders: number): string {
  if (id === 'cohen_kappa') return coders > 2 ? 'Kappa of pairs' : 'Kappa';
  return headings[id] ?? id;
}

/** What the headings stand for. */
export function columnNotes(unit: UnitKind): string {
  if (unit === 'span') {
    return 'Segments: of all these coders, once fused. Text coded: share of the characters that these coders gave the code. F1: segments matched with equal edges, with at least half in common, or overlapping at all.';
  }
  return 'Prevalence: share of the coders’ answers that found the code. Alpha: Krippendorff’s. Positive and negative: agreement on the code being there, and on its not being there. Kappa: Cohen’s.';
}

/** What heads the column of the number of units. */
export function unitHeading(unit: UnitKind): string {
  return { narrative: 'Narratives', sentence: 'Sentences', character: 'Characters', span: 'Segments' }[unit];
}
