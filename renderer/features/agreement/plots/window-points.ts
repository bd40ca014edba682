import type { Estimate } from '../../../domain/agreement/estimate.ts';
import type { AgreementWindow } from '../../../domain/agreement/over-time.ts';

/** The coefficients beyond chance that can stand beside percent agreement. */
export const windowCoefficients = ['krippendorff_alpha', 'gwet_ac1'] as const;
export type WindowCoefficient = (typeof windowCoefficients)[number];

/** One window as it is drawn and listed. */
export interface WindowPoint {
  readonly first: number;
  readonly last: number;
  readonly percent: Estimate;
  readonly beyondChance: Estimate;
}

/** The windows of one outcome, or with `null` of the mean over all, in their order. */
export function windowPoints(
  windows: readonly AgreementWindow[],
  codeId: string | null,
  coefficient: WindowCoefficient,
): WindowPoint[] {
  return windows
    .filter((window) => window.codeId === codeId)
    .map(({ first, last, percent, alpha, ac1 }) => ({
      first,
      last,
      percent,
      beyondChance: coefficient === 'gwet_ac1' ? ac1 : alpha,
    }));
}

/** How many narratives a window holds unless told otherwise: a fifth of them, from 10 to 50, and never more than half. */
export function usualWindowSize(narratives: number): number {
  const fifth = Math.min(50, Math.max(10, Math.round(narratives / 5)));
  return Math.max(2, Math.min(fifth, Math.floor(narratives / 2)));
}

/** Below this many narratives there is no time to speak of. */
export const fewestNarratives = 4;
