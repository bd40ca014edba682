import type { Sheet, SheetFace } from './sheet.ts';

/** The part of a sheet that acts on the sheet itself may change. */
export function sheetFace(sheet: Sheet): SheetFace {
  return {
    state: sheet.state,
    finishedUnder: sheet.finishedUnder,
    ...(sheet.memo === undefined ? {} : { memo: sheet.memo }),
    reopenings: sheet.reopenings,
    ...(sheet.dismissed === undefined ? {} : { dismissed: sheet.dismissed }),
  };
}
