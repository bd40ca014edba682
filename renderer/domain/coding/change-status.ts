import type { Scheme } from '../../../codebook/scheme.ts';
import type { Act } from './change.ts';
import type { Sheet } from './sheet.ts';
import { codingsAct } from './sheet-act.ts';

/**
 * Gives a coding a status, or none (`null`). `at` is milliseconds since 1970, UTC.
 * `null` if the sheet is finished, has no such coding, or the coding has that status already.
 */
export function changeStatus(
  sheet: Sheet,
  details: { readonly codingId: string; readonly status: string | null; readonly at: number },
): Act | null {
  const before = sheet.codings.find(({ id }) => id === details.codingId);
  if (!before || (before.status ?? null) === details.status) return null;
  const { status: _previous, ...rest } = before;
  const updatedAt = Math.max(details.at, before.updatedAt);
  const after = { ...rest, ...(details.status === null ? {} : { status: details.status }), updatedAt };
  return codingsAct(sheet, 'change_status', [{ before, after }]);
}

/** The status that follows in the cycle: none, the scheme's first, … its last, none. A status that the scheme no longer has is followed by its first. */
export function nextStatus(scheme: Scheme, status: string | null | undefined): string | null {
  const index = scheme.statuses.findIndex(({ id }) => id === status);
  return scheme.statuses[index + 1]?.id ?? null;
}
