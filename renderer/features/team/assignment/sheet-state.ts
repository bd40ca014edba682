import { recordKeys } from '../../../domain/coding/record-keys.ts';
import type { Sheet, SheetState } from '../../../domain/coding/sheet.ts';

/** Answers how far a coder is with a narrative; no sheet is not started. */
export function sheetState(sheets: readonly Sheet[]): (narrativeId: string, coderId: string) => SheetState {
  const states = new Map(sheets.map((sheet) => [recordKeys.sheets(sheet), sheet.state]));
  return (narrativeId, coderId) => states.get(recordKeys.sheets({ narrativeId, coderId })) ?? 'not_started';
}
