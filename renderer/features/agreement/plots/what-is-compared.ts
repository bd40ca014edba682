import type { Comparison, UnitKind } from '../../../domain/coding/units/comparison.ts';

const units: Readonly<Record<Exclude<UnitKind, 'span'>, string>> = {
  narrative: 'narratives',
  sentence: 'sentences',
  character: 'characters',
};

/** What the n of a figure counts, as a sentence; `coders` is how many a figure compares. */
export function whatIsCounted({ unit }: Comparison, coders: number): string {
  const all = coders === 2 ? 'both' : 'all of them';
  if (unit === 'span') return `n: coded segments of ${all}, fused where they touch or overlap.`;
  return `n: ${units[unit]} that ${coders === 2 ? 'both' : 'two or more of them'} rated.`;
}

/** What else a figure depends on, as sentences that each begin with a space; nothing in the usual comparison. */
export function howItIsCompared({ unit, leavesOutUncoded, comparesStatus }: Comparison): string {
  const left = leavesOutUncoded && unit !== 'span' ? ` Without ${units[unit]} that nobody coded.` : '';
  return comparesStatus ? `${left} Another status counts as another answer.` : left;
}
