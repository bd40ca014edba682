import type { Comparison } from '../../coding/units/comparison.ts';
import { fnv1a } from '../../text/fnv-1a.ts';
import { safePart } from '../export-file-name.ts';

/** The cases with one value of one attribute; `''`: those without a value. */
export interface ChosenCases {
  readonly attribute: string;
  readonly value: string;
}

/** In bytes of UTF-8: enough to recognise a value, and short beside the project's label. */
const LONGEST_CASES = 32;

/**
 * What is compared, as a part of a file name: `sentence`, `narrative_status_coded-only`, `narrative_left-care-Turned-18-1f0c`.
 * Two choices of cases differ in the four digits at the end even where a file name can tell nothing else of them.
 */
export function comparisonSlug(
  { unit, comparesStatus, leavesOutUncoded }: Pick<Comparison, 'unit' | 'comparesStatus' | 'leavesOutUncoded'>,
  cases: ChosenCases | null,
): string {
  return [
    unit,
    ...(comparesStatus ? ['status'] : []),
    ...(leavesOutUncoded && unit !== 'span' ? ['coded-only'] : []),
    ...(cases ? [casesSlug(cases)] : []),
  ].join('_');
}

function casesSlug({ attribute, value }: ChosenCases): string {
  const digits = fourDigits(JSON.stringify([attribute, value]));
  const readable = safePart(`${attribute} ${value}`, LONGEST_CASES);
  return readable === '' ? digits : `${readable}-${digits}`;
}

/** Four hexadecimal digits that differ for most texts that differ (a hash folded to 16 bits). */
function fourDigits(text: string): string {
  const hash = fnv1a(text);
  return ((hash >>> 16) ^ (hash & 0xffff)).toString(16).padStart(4, '0');
}
