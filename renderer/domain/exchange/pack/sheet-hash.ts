import type { Coding } from '../../coding/coding.ts';
import type { HashedSheet } from '../../coding/merging/merge-plan.ts';
import type { Sheet } from '../../coding/sheet.ts';
import { textHash } from '../text-hash.ts';

/**
 * Hexadecimal SHA-256 of what a sheet says, by which its versions are known on every machine: whose it is, of what, its state,
 * its codings in order, its memo, its reopenings and what was turned down. Not how it came about: neither the copy that wrote
 * it nor its revision nor its lineage.
 */
export function sheetHash(sheet: Sheet): Promise<string> {
  return textHash(sheetContent(sheet));
}

/** Each sheet with its hash, in order. */
export function hashedSheets(sheets: readonly Sheet[]): Promise<HashedSheet[]> {
  return Promise.all(sheets.map(async (sheet) => ({ sheet, hash: await sheetHash(sheet) })));
}

/** Lists in a fixed order, so that no key order shows; what is absent is `null`. */
function sheetContent(sheet: Sheet): string {
  return JSON.stringify([
    sheet.narrativeId,
    sheet.coderId,
    sheet.state,
    Object.entries(sheet.finishedUnder).sort(([left], [right]) => (left < right ? -1 : 1)),
    sheet.codings.map(codingContent),
    sheet.memo ?? null,
    sheet.reopenings.map(({ at, othersVisible }) => [at, othersVisible]),
    sheet.dismissed ?? null,
  ]);
}

function codingContent(coding: Coding) {
  return [
    coding.id,
    coding.start,
    coding.end,
    coding.schemeId,
    coding.codeId,
    coding.status ?? null,
    coding.memo ?? null,
    coding.origin,
    coding.evidence ?? null,
    coding.codebookRevision,
    coding.createdAt,
    coding.updatedAt,
  ];
}
