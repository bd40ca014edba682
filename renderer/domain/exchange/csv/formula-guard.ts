const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** A text cell that a spreadsheet would run as a formula gets one more leading apostrophe. Never for numbers. */
export function guardFormula(cell: string): string {
  return LOOKS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Takes the one apostrophe off again. Only for files that this program wrote: elsewhere it belongs to the text. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
