const numbers = new Intl.NumberFormat('en-GB');

/** How much is finished, where two coders who finished the same narrative make two: a sentence. */
export function finishedCount(finishedSheets: number): string {
  return `Narratives finished, counted for each coder: ${numbers.format(finishedSheets)}.`;
}

/** How far a coder is with what is assigned to them: `3 of 4 finished`. */
export function finishedOf(finished: number, assigned: number): string {
  return `${numbers.format(finished)} of ${numbers.format(assigned)} finished`;
}
