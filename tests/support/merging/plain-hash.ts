import type { HashedSheet } from '../../../renderer/domain/coding/merging/merge-plan.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';

/** Stands in for the SHA-256 of a sheet's content: the content itself, so that no two contents share it. */
export function plainHash({
  narrativeId,
  coderId,
  state,
  finishedUnder,
  codings,
  memo,
  reopenings,
  dismissed,
}: Sheet): string {
  return JSON.stringify([narrativeId, coderId, state, finishedUnder, codings, memo, reopenings, dismissed]);
}

export function plainHashed(sheets: readonly Sheet[]): HashedSheet[] {
  return sheets.map((sheet) => ({ sheet, hash: plainHash(sheet) }));
}

/** The sheet as a pack would hold it: its lineage ends with its own hash. */
export function marked(sheet: Sheet, ...earlier: readonly Sheet[]): HashedSheet {
  const hash = plainHash(sheet);
  return { sheet: { ...sheet, lineage: [...earlier.map(plainHash), hash] }, hash };
}
