import type { Act } from './change.ts';
import type { Sheet } from './sheet.ts';
import { codingsAct, faceAct } from './sheet-act.ts';
import { sheetFace } from './sheet-face.ts';

/**
 * Writes a coding's memo as it was typed; a memo of white space alone is no memo. `at` is milliseconds since 1970, UTC.
 * `null` if the sheet is finished, has no such coding, or the memo stays the same.
 */
export function changeMemo(
  sheet: Sheet,
  details: { readonly codingId: string; readonly memo: string; readonly at: number },
): Act | null {
  const before = sheet.codings.find(({ id }) => id === details.codingId);
  if (!before || (before.memo ?? '') === written(details.memo)) return null;
  const { memo: _previous, ...rest } = before;
  const after = { ...rest, ...memoField(details.memo), updatedAt: Math.max(details.at, before.updatedAt) };
  return codingsAct(sheet, 'change_memo', [{ before, after }]);
}

/** Writes the memo of the sheet, by the same rule; it too starts a sheet. `null` if the sheet is finished or the memo stays the same. */
export function changeSheetMemo(sheet: Sheet, details: { readonly memo: string }): Act | null {
  if (sheet.state === 'finished' || (sheet.memo ?? '') === written(details.memo)) return null;
  const { memo: _previous, ...rest } = sheetFace(sheet);
  return faceAct(sheet, 'change_sheet_memo', { ...rest, ...memoField(details.memo), state: 'in_progress' });
}

function memoField(memo: string): { readonly memo?: string } {
  return written(memo) === '' ? {} : { memo };
}

function written(memo: string): string {
  return memo.trim() === '' ? '' : memo;
}
