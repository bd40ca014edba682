import type { Scheme } from '../../../../codebook/scheme.ts';
import { newestScheme } from '../code-of-scheme.ts';
import type { Sheet } from '../sheet.ts';
import { turnsSince } from './turns-since.ts';

/** A finished sheet without codes that were defined otherwise then: where they are absent, they are absent by the older words. */
export interface OlderAbsence {
  readonly sheet: Sheet;
  /** Codes in use, at least one, in the order of the scheme. */
  readonly codeIds: readonly string[];
}

/**
 * The sheets that were finished under an older definition or older rules of codes that they do not have, in the order given.
 * Exports give a 0 there: what a broader definition would have found is not known before somebody looks. `schemes` are all
 * revisions; throws a RangeError if there is no such scheme.
 */
export function olderAbsences(sheets: readonly Sheet[], schemes: readonly Scheme[], schemeId: string): OlderAbsence[] {
  const newest = newestScheme(schemes, schemeId);
  if (!newest) throw new RangeError(`There is no scheme ${schemeId}`);
  const ofScheme = schemes.filter(({ id }) => id === schemeId);
  const turnsOf = turnsSince(newest, new Map(ofScheme.map((scheme) => [scheme.revision, scheme])));
  return sheets.flatMap((sheet) => {
    const finishedUnder = sheet.finishedUnder[schemeId];
    if (sheet.state !== 'finished' || finishedUnder === undefined || finishedUnder === newest.revision) return [];
    const turned = turnsOf(finishedUnder);
    const has = new Set(sheet.codings.flatMap((coding) => (coding.schemeId === schemeId ? [coding.codeId] : [])));
    const codeIds = [...turned].flatMap(([codeId, turn]) => (turn === 'changed' && !has.has(codeId) ? [codeId] : []));
    return codeIds.length > 0 ? [{ sheet, codeIds }] : [];
  });
}
