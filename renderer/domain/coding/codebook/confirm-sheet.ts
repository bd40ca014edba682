import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Act } from '../change.ts';
import { newestScheme } from '../code-of-scheme.ts';
import type { Sheet } from '../sheet.ts';
import { faceAct } from '../sheet-act.ts';
import { sheetFace } from '../sheet-face.ts';

/**
 * Declares that a coder looked at a finished sheet again, under the newest revision of the active scheme, and that it stays as
 * it is: reopened and finished in one act. Notes when, and whether others' coding of the narrative could be seen by then.
 * `schemes` are all revisions, `at` is milliseconds since 1970, UTC. `null` if the sheet is not finished, or is finished under
 * that revision already; throws a RangeError if there is no such scheme.
 */
export function confirmSheet(
  sheet: Sheet,
  details: {
    readonly schemes: readonly Scheme[];
    readonly activeSchemeId: string;
    readonly at: number;
    readonly othersVisible: boolean;
  },
): Act | null {
  const active = newestScheme(details.schemes, details.activeSchemeId);
  if (!active) throw new RangeError(`There is no scheme ${details.activeSchemeId}`);
  if (sheet.state !== 'finished' || sheet.finishedUnder[active.id] === active.revision) return null;
  const { at, othersVisible } = details;
  return faceAct(sheet, 'finish_sheet', {
    ...sheetFace(sheet),
    finishedUnder: { ...sheet.finishedUnder, [active.id]: active.revision },
    reopenings: [...sheet.reopenings, { at, othersVisible }],
  });
}
