import type { Sheet } from '../../../coding/sheet.ts';

/** True of a sheet that says anything, or once did to somebody: that all was taken out again has to be told too. */
export function holdsWork(sheet: Sheet): boolean {
  return (
    sheet.state !== 'not_started' ||
    sheet.codings.length > 0 ||
    sheet.memo !== undefined ||
    sheet.reopenings.length > 0 ||
    (sheet.dismissed?.length ?? 0) > 0 ||
    sheet.lineage.length > 0
  );
}
