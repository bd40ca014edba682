import type { RoundsCompared } from '../domain/reconciliation/rounds/compare-rounds.ts';

/** What stands where a figure is not defined. */
export const notDefined = '—';

/** A coefficient with two decimals and a true minus sign, or a dash. */
export function coefficientText(value: number | null): string {
  if (value === null) return notDefined;
  const shown = value.toFixed(2);
  return (Number(shown) === 0 ? shown.replace('-', '') : shown).replace('-', '−');
}

/** A share from 0 to 1 as a percentage with one decimal, or a dash. */
export function shareText(value: number | null): string {
  return value === null ? notDefined : `${(100 * value).toFixed(1)}%`;
}

/** `0.41 to 0.83`, or a dash. */
export function intervalText(interval: readonly [number, number] | null): string {
  return interval === null ? notDefined : interval.map(coefficientText).join(' to ');
}

/** How alpha on one outcome moved from one round to another, as a phrase. */
export function changePhrase({ earlier, later, change, overlaps }: RoundsCompared): string {
  if (!earlier) return 'only in the later round';
  if (!later) return 'only in the earlier round';
  if (change === null) return 'no alpha to compare';
  const size = coefficientText(Math.abs(change));
  const moved = size === '0.00' ? 'unchanged' : `${change > 0 ? 'higher' : 'lower'} by ${size}`;
  if (overlaps === null) return moved;
  return `${moved}; intervals ${overlaps ? 'overlap' : 'do not overlap'}`;
}

/** What may and may not be read off two rounds side by side. */
export const roundsCaution =
  'This describes two rounds; it tests nothing. Overlapping intervals do not show that agreement stayed the same, and the cases of two rounds are others. Where a code is rare, alpha can move a good deal by one or two narratives: read it beside n and how common the code is.';

/** What a dash among the figures means. */
export const notDefinedNote = `${notDefined} not defined: mostly because all answers were the same, so that there is nothing to measure chance by.`;
