import type { Span } from '../text/span.ts';
import type { Act } from './change.ts';
import type { Sheet } from './sheet.ts';
import { faceAct } from './sheet-act.ts';
import { sheetFace } from './sheet-face.ts';

/** A suggestion as far as a dismissal needs it. */
export type DismissibleSuggestion = Span & { readonly codeId: string };

/** True if the coder turned this very suggestion down: this code on this span of this narrative. */
export function isDismissed(sheet: Sheet, suggestion: DismissibleSuggestion): boolean {
  return sheet.dismissed?.includes(dismissalOf(suggestion)) ?? false;
}

/** Turns a suggestion down, for this sheet alone. `null` if the sheet is finished or it was turned down already. */
export function dismissSuggestion(sheet: Sheet, suggestion: DismissibleSuggestion): Act | null {
  if (sheet.state === 'finished' || isDismissed(sheet, suggestion)) return null;
  const dismissed = [...(sheet.dismissed ?? []), dismissalOf(suggestion)];
  return faceAct(sheet, 'dismiss_suggestion', { ...sheetFace(sheet), state: 'in_progress', dismissed });
}

function dismissalOf({ codeId, start, end }: DismissibleSuggestion): string {
  return `${codeId}@${start}-${end}`;
}
