import type { Sheet } from './sheet.ts';

/** The coder's sheet of a narrative, or a new empty one that nobody has saved yet: not started, revision 0. */
export function sheetOf(sheets: readonly Sheet[], narrativeId: string, coderId: string, copyId: string): Sheet {
  const found = sheets.find((sheet) => sheet.narrativeId === narrativeId && sheet.coderId === coderId);
  return found ?? emptySheet(narrativeId, coderId, copyId);
}

/** A sheet before its first act. */
export function emptySheet(narrativeId: string, coderId: string, copyId: string): Sheet {
  return {
    narrativeId,
    coderId,
    copyId,
    state: 'not_started',
    finishedUnder: {},
    codings: [],
    reopenings: [],
    revision: 0,
    lineage: [],
  };
}
