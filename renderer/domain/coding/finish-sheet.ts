import type { Scheme } from '../../../codebook/scheme.ts';
import type { Act } from './change.ts';
import { newestScheme } from './code-of-scheme.ts';
import type { Sheet } from './sheet.ts';
import { faceAct } from './sheet-act.ts';
import { sheetFace } from './sheet-face.ts';

/**
 * Declares a sheet finished: the coder has looked for every code of the active scheme, and of each other scheme that has
 * a coding on the sheet, at its newest revision. A sheet without codings can be finished: nothing was found.
 * `schemes` are all revisions; a scheme that is not among them is not finished under. `null` if the sheet is finished already.
 */
export function finishSheet(
  sheet: Sheet,
  details: { readonly schemes: readonly Scheme[]; readonly activeSchemeId: string },
): Act | null {
  if (sheet.state === 'finished') return null;
  const ids = new Set([details.activeSchemeId, ...sheet.codings.map(({ schemeId }) => schemeId)]);
  const newest = [...ids].flatMap((id) => newestScheme(details.schemes, id) ?? []);
  const finishedUnder = Object.fromEntries(newest.map(({ id, revision }) => [id, revision]));
  return faceAct(sheet, 'finish_sheet', { ...sheetFace(sheet), state: 'finished', finishedUnder });
}

/**
 * Opens a finished sheet again, and notes when, and whether its coder could see others' coding of the narrative by then.
 * `at` is milliseconds since 1970, UTC. `null` if the sheet is not finished.
 */
export function reopenSheet(
  sheet: Sheet,
  details: { readonly at: number; readonly othersVisible: boolean },
): Act | null {
  if (sheet.state !== 'finished') return null;
  const reopening = { at: details.at, othersVisible: details.othersVisible };
  return faceAct(sheet, 'reopen_sheet', {
    ...sheetFace(sheet),
    state: 'in_progress',
    finishedUnder: {},
    reopenings: [...sheet.reopenings, reopening],
  });
}
