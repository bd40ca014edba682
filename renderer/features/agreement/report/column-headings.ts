import type { CoefficientId } from '../../../domain/agreement/figures.ts';
import type { UnitKind } from '../../../domain/coding/units/comparison.ts';
import type { CodeNoun } from '../../../words/code-noun.ts';
import { shortCoefficientName } from '../../../words/coefficient-words.ts';

/** What heads the column of a coefficient. */
export function columnHeading(id: CoefficientId, coders: number): string {
  const name = shortCoefficientName(id);
  return id === 'cohen_kappa' && coders > 2 ? `${name} of pairs` : name;
}

/** What the headings stand for. */
export function columnNotes(unit: UnitKind, noun: CodeNoun): string {
  if (unit === 'span') {
    return `Segments: of all these coders, once fused. Text coded: share of the characters that these coders gave the ${noun}. F1: segments matched with the same edges (exact), with at least half of their union in common (IoU ≥ 0.5), or overlapping at all.`;
  }
  return `Prevalence: share of the coders’ answers that found the ${noun}. Alpha: Krippendorff’s. Positive and negative: agreement on the ${noun} being there, and on its not being there. Kappa: Cohen’s.`;
}

/** What heads the column of the number of units. */
export function unitHeading(unit: UnitKind): string {
  return { narrative: 'Narratives', sentence: 'Sentences', character: 'Characters', span: 'Segments' }[unit];
}
