import type { Act } from './change.ts';
import { fusedCoding } from './fused-coding.ts';
import { mergeableCodings } from './mergeable-codings.ts';
import type { Sheet } from './sheet.ts';
import { codingsAct } from './sheet-act.ts';

/**
 * Makes one coding of this one and all of the sheet's same-code codings that it overlaps or touches, if only across white
 * space of `text`, the narrative's, directly or through others (see `mergeableCodings`). The oldest id survives; its span
 * covers them all and the white space between; memos are joined with a blank line; a status on which they do not all
 * agree is dropped (see `fusedCoding`). `at` is milliseconds since 1970, UTC.
 * `null` if the sheet is finished, has no such coding, or there is nothing to merge it with.
 */
export function mergeCodings(
  sheet: Sheet,
  details: { readonly codingId: string; readonly text: string; readonly at: number },
): Act | null {
  const coding = sheet.codings.find(({ id }) => id === details.codingId);
  const others = coding ? mergeableCodings(sheet.codings, coding, details.text) : [];
  if (!coding || others.length === 0) return null;
  const fused = fusedCoding(coding, others, details.at);
  const changes = [coding, ...others].map((before) => ({ before, after: before.id === fused.id ? fused : null }));
  return codingsAct(sheet, 'merge_codings', changes);
}
