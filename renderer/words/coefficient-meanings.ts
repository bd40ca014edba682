import type { CoefficientId } from '../domain/agreement/figures.ts';

const meanings: Readonly<Partial<Record<CoefficientId, string>>> = {
  alpha_sets: 'what a coder gave a unit is taken as one set; two sets agree only if they are equal',
  alpha_jaccard: 'two sets agree by what they share, divided by what either holds',
  alpha_masi: 'as Jaccard, times 2/3 if one set holds the other, and 1/3 if neither does',
  bar_u_alpha: 'where anything is coded, whatever the outcome',
  cu_alpha: 'which outcome, in text that two or more coders coded',
  ku_alpha: 'this outcome or another, in text that two or more coders coded',
  f1_iou50: 'IoU, intersection over union: what two segments share, divided by what they cover together',
};

/** What a coefficient of an unusual name asks, in a few words without a full stop; `null` where its name says it. */
export function coefficientMeaning(id: CoefficientId): string | null {
  return meanings[id] ?? null;
}
