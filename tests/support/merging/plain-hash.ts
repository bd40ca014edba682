import type { HashedSheet } from '../../../renderer/domain/coding/merging/merge-plan.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';

/** Stands in for `sheetHash` where nothing can be awaited: 64 hexadecimal digits of what a sheet says (FNV-1a, twice). */
export function plainHash(sheet: Sheet): string {
  const { narrativeId, coderId, state, finishedUnder, codings, memo, reopenings, dismissed } = sheet;
  const content = JSON.stringify([narrativeId, coderId, state, finishedUnder, codings, memo, reopenings, dismissed]);
  return `${fnv(content)}${fnv(`again ${content}`)}`.repeat(4);
}

function fnv(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

export function plainHashed(sheets: readonly Sheet[]): HashedSheet[] {
  return sheets.map((sheet) => ({ sheet, hash: plainHash(sheet) }));
}

/** The sheet as a pack would hold it: its lineage ends with its own hash. */
export function marked(sheet: Sheet, ...earlier: readonly Sheet[]): HashedSheet {
  const hash = plainHash(sheet);
  return { sheet: { ...sheet, lineage: [...earlier.map(plainHash), hash] }, hash };
}
