import type { Scheme } from '../../../codebook/scheme.ts';
import type { Act } from './change.ts';
import { newestScheme } from './code-of-scheme.ts';
import type { Sheet } from './sheet.ts';
import { faceAct } from './sheet-act.ts';
import { sheetFace } from './sheet-face.ts';

/**
 * Declares a sheet finished: the coder has looked for every code of the active scheme at its newest revision. Other schemes
 * keep the revision that they were finished under before: a coding of one alone does not mean that its other codes were
 * looked for. A sheet without codings can be finished: nothing was found. `schemes` are all revisions. `null` if the sheet
 * is finished already; throws a RangeError if there is no such scheme.
 */
export function finishSheet(
  sheet: Sheet,
  details: { readonly schemes: readonly Scheme[]; readonly activeSchemeId: string },
): Act | null {
  if (sheet.state === 'finished') return null;
  const active = newestScheme(details.schemes, details.activeSchemeId);
  if (!active) throw new RangeError(`There is no scheme ${details.activeSchemeId}`);
  const finishedUnder = { ...sheet.finishedUnder, [active.id]: active.revision };
  return faceAct(sheet, 'finish_sheet', { ...sheetFace(sheet), state: 'finished', finishedUnder });
}

/**
 * Opens a finished sheet again. What it was finished under stays, and counts again once it is finished again. Notes when, and whether its coder could see others' coding of the narrative by then.
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
    reopenings: [...sheet.reopenings, reopening],
  });
}
