import type { Act } from './change.ts';
import type { ProjectState } from './dataset.ts';
import { visibleSheets } from './visible-sheets.ts';

/**
 * True if the act opens a finished sheet again although its coder can see others' coding of the narrative by now. Undo and
 * redo must not do that: it would leave no mark on the sheet, as `reopenSheet` does.
 */
export function reopensSeenSheet(act: Act, state: ProjectState): boolean {
  return act.entries.some((entry) => {
    if (entry.table !== 'sheets' || entry.before?.state !== 'finished' || entry.after?.state === 'finished')
      return false;
    const { narrativeId, coderId } = entry;
    const coder = state.coders.find(({ id }) => id === coderId);
    if (!coder) return false;
    const isOthers = (sheet: { narrativeId: string; coderId: string }) =>
      sheet.narrativeId === narrativeId && sheet.coderId !== coderId;
    return visibleSheets(coder, state).some(isOthers);
  });
}
