import type { CoefficientId, FigureGroup } from '../../../domain/agreement/figures.ts';

const rules: readonly { readonly coefficient: CoefficientId; readonly rule: string }[] = [
  { coefficient: 'f1_exact', rule: 'the same edges' },
  { coefficient: 'f1_iou50', rule: 'at least half of their text in common' },
  { coefficient: 'f1_overlap', rule: 'any text in common' },
];

/** How many spans of two coders were matched by each rule. F1 is 2 · matches / (spans of both), so the matches follow from it. */
export function matchedSpans({ coders, figures }: FigureGroup): { rule: string; matches: number }[] {
  const spans = coders.reduce((sum, { found }) => sum + found, 0);
  return rules.flatMap(({ coefficient, rule }) => {
    const f1 = figures.find((figure) => figure.coefficient === coefficient)?.estimate.value ?? null;
    return f1 === null ? [] : [{ rule, matches: Math.round((f1 * spans) / 2) }];
  });
}
