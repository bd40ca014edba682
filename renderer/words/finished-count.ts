const numbers = new Intl.NumberFormat('en-GB');

/** How much is finished, where two coders who finished the same narrative make two: a sentence. */
export function finishedCount(finishedSheets: number): string {
  return `Narratives finished, counted for each coder: ${numbers.format(finishedSheets)}.`;
}
