import type { Act, ActLabel } from './change.ts';
import type { Coding } from './coding.ts';
import { mergeableCodings } from './mergeable-codings.ts';
import type { Sheet } from './sheet.ts';
import { codingsAct } from './sheet-act.ts';

/** An act that puts one coding on a sheet. */
export interface CodingAdded {
  readonly act: Act;
  readonly added: Coding;
  /** The sheet's own codings of the same code that it overlaps or touches, if only across white space: if there are any, offer 'Merge'. */
  readonly mergeable: readonly Coding[];
}

/** Puts a coding, whose span of the narrative's `text` is tidy, on the sheet; `null` if the sheet is finished. */
export function addCoding(sheet: Sheet, label: ActLabel, added: Coding, text: string): CodingAdded | null {
  const act = codingsAct(sheet, label, [{ before: null, after: added }]);
  return act && { act, added, mergeable: mergeableCodings(sheet.codings, added, text) };
}
