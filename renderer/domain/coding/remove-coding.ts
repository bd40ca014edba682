import type { Act } from './change.ts';
import type { Sheet } from './sheet.ts';
import { codingsAct } from './sheet-act.ts';

/** Takes a coding off the sheet. `null` if the sheet is finished or has no such coding. */
export function removeCoding(sheet: Sheet, details: { readonly codingId: string }): Act | null {
  const before = sheet.codings.find(({ id }) => id === details.codingId);
  return before ? codingsAct(sheet, 'remove_code', [{ before, after: null }]) : null;
}
