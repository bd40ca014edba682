import type { KeptAgreement, KeptFigure } from '../domain/coding/round.ts';
import type { RoundsCompared } from '../domain/reconciliation/rounds/compare-rounds.ts';
import type { RoundWork } from '../domain/reconciliation/rounds/round-work.ts';
import { counted } from './counted.ts';

const listOf = new Intl.ListFormat('en-GB');

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

/** The revisions that a round was coded under: `coded under revision 1`; of a round closed by a first version, the newest when it was closed. */
export function codedUnderPhrase({ codedUnder = [], revision }: KeptAgreement): string {
  if (codedUnder.length === 0) return `closed at revision ${revision}`;
  return `coded under ${codedUnder.length === 1 ? 'revision' : 'revisions'} ${listOf.format(codedUnder.map(String))}`;
}

/** What the dash means, where any of the figures is one; empty otherwise. */
export function undefinedNote(figures: readonly KeptFigure[]): string {
  const isUndefined = figures.some(({ prevalence, percent, alpha, interval, ac1 }) =>
    [prevalence, percent, alpha, interval, ac1].includes(null),
  );
  return isUndefined ? notDefinedNote : '';
}

/** How far an open round is: `120 narratives, 24 of them for several coders; 20 can be compared now.` */
export function roundSizeSentence({ narratives, shared, compared }: RoundWork): string {
  const all = counted(narratives, 'narrative');
  const now = compared.toLocaleString('en-GB');
  if (shared === narratives) return `${all}, of which ${now} can be compared now.`;
  const several = shared === 0 ? 'none' : shared.toLocaleString('en-GB');
  return `${all}, ${several} of them for several coders; ${now} can be compared now.`;
}

/** What closing a round now would leave out of the agreement that it keeps; `null` if nothing. */
export function waitingSentence({ shared, waiting, compared }: RoundWork): string | null {
  if (compared === 0) {
    return shared === 0
      ? 'No narrative of this round is for several coders, so no agreement can be kept.'
      : 'No narrative has been finished by two coders yet, so no agreement can be kept. Wait until return packs are merged.';
  }
  if (waiting === 0) return null;
  const are = waiting === 1 ? 'is' : 'are';
  return `${waiting.toLocaleString('en-GB')} of ${counted(shared, 'narrative')} that several coders are to code cannot be compared yet, and ${are} left out of what is kept. To have ${waiting === 1 ? 'it' : 'them'} in it, wait until two coders have finished ${waiting === 1 ? 'it and it is' : 'each and all are'} open to you.`;
}

/** What may and may not be read off two rounds side by side. */
export const roundsCaution =
  'This describes two rounds; it tests nothing. Overlapping intervals do not show that agreement stayed the same, and the cases of two rounds are others. Where a code is rare, alpha can move a good deal by one or two narratives: read it beside n and how common the code is.';

/** What a dash among the figures means. */
export const notDefinedNote = `${notDefined} not defined: mostly because all answers were the same, so that there is nothing to measure chance by.`;
