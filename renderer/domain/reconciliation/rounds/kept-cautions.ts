import { type Caution, fewNarratives } from '../../agreement/behind/cautions.ts';
import type { KeptFigure } from '../../coding/round.ts';
import { hasWidth } from './has-width.ts';

/** What sums of shares may lose. */
const rounding = 1e-9;

/** Why kept figures of one code should be read with care: those cautions of the agreement screen that can be told from what is kept. */
export function keptCautions({ narratives, percent, interval }: KeptFigure): readonly Caution[] {
  if (narratives === 0) return [];
  const isPerfect = percent !== null && percent >= 1 - rounding;
  const hasInterval = interval !== null && !hasWidth(interval);
  return [
    ...(isPerfect ? [{ code: 'no_disagreement', narratives, hasInterval } as const] : []),
    ...(narratives < fewNarratives ? [{ code: 'few_narratives', narratives } as const] : []),
  ];
}
