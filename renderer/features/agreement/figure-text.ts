import type { Estimate } from '../../domain/agreement/estimate.ts';
import type { CoefficientId } from '../../domain/agreement/figures.ts';
import { coefficient, percentage } from './figures.ts';

/** A value of a coefficient as it stands on the screen, in a plot or in the report: percent agreement as a percentage, every other with two decimals. */
export function figureText(id: CoefficientId, value: number): string {
  return id === 'percent_agreement' ? percentage(value) : coefficient(value);
}

/** `0.41 to 0.83`; nothing where there is no interval. */
export function intervalText(id: CoefficientId, estimate: Estimate): string {
  if (estimate.value === null || !estimate.interval) return '';
  const [low, high] = estimate.interval;
  return `${figureText(id, low)} to ${figureText(id, high)}`;
}
