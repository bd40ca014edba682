const numbers = new Intl.NumberFormat('en-GB');

/** A count as it is shown: `2,000`. Made once, since a table has a hundred of them. */
export function wholeNumber(count: number): string {
  return numbers.format(count);
}
