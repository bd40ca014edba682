import type { Act, ActLabel, Entry } from './change.ts';
import type { Coding } from './coding.ts';
import type { Sheet, SheetFace } from './sheet.ts';
import { sheetFace } from './sheet-face.ts';

/** One coding as an act changes it: `null` before it is made and after it is removed. */
export interface CodingChange {
  readonly before: Coding | null;
  readonly after: Coding | null;
}

/**
 * The act of a sheet's own coder that changes these codings. The first act on a sheet that was not started also moves
 * it to 'in progress'. `null` if the sheet is finished (it has to be reopened first) or if there is nothing to change.
 */
export function codingsAct(sheet: Sheet, label: ActLabel, changes: readonly CodingChange[]): Act | null {
  if (sheet.state === 'finished' || changes.length === 0) return null;
  const key = { narrativeId: sheet.narrativeId, coderId: sheet.coderId };
  const entries: Entry[] = changes.flatMap(({ before, after }) => {
    const id = after?.id ?? before?.id;
    return id === undefined ? [] : [{ table: 'codings', ...key, id, before, after }];
  });
  const begun = sheet.state === 'not_started' ? [faceEntry(sheet, { ...sheetFace(sheet), state: 'in_progress' })] : [];
  return { coderId: sheet.coderId, scope: key, label, entries: [...begun, ...entries] };
}

/** The act of a sheet's own coder that changes the sheet itself: its state or its memo. It asks nothing; its callers decide. */
export function faceAct(sheet: Sheet, label: ActLabel, after: SheetFace): Act {
  const scope = { narrativeId: sheet.narrativeId, coderId: sheet.coderId };
  return { coderId: sheet.coderId, scope, label, entries: [faceEntry(sheet, after)] };
}

function faceEntry(sheet: Sheet, after: SheetFace): Entry {
  const { narrativeId, coderId } = sheet;
  return { table: 'sheets', narrativeId, coderId, before: sheetFace(sheet), after };
}
