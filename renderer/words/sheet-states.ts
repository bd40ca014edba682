import type { SheetState } from '../domain/coding/sheet.ts';

/** How far a coder's coding of a narrative is, as the user reads it. */
export const sheetStateWords: Readonly<Record<SheetState, string>> = {
  not_started: 'Not started',
  in_progress: 'In progress',
  finished: 'Finished',
};
