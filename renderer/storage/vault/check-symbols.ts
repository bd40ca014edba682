/**
 * Four check symbols for up to 27 symbols of five bits (0–31): the remainder of a Reed–Solomon code over GF(32), whose
 * words of at most 31 symbols differ in five places or more. So any one to four wrong symbols, and any two that changed
 * places, are certain to be noticed; of all other mistakes one in 2^20 goes unnoticed.
 * Reed & Solomon, Polynomial codes over certain finite fields, J. SIAM 8 (1960) 300–304.
 */
export function checkSymbols(symbols: readonly number[]): readonly number[] {
  let remainder: readonly number[] = [0, 0, 0, 0];
  for (const symbol of symbols) {
    const [first = 0, ...rest] = remainder;
    const factor = symbol ^ first;
    remainder = [...rest, 0].map((value, place) => value ^ product(factor, generator[place] ?? 0));
  }
  return remainder;
}

/** (x − 2)(x − 4)(x − 8)(x − 16), without its leading 1, highest power first. */
const generator = [2, 4, 8, 16].reduce(timesRoot, [1]).slice(1);

function timesRoot(terms: readonly number[], root: number): number[] {
  const shifted = terms.map((term) => product(term, root));
  return [...terms, 0].map((value, place) => value ^ (shifted[place - 1] ?? 0));
}

/** Of two elements of GF(32), the polynomials over GF(2) modulo x^5 + x^2 + 1. */
function product(left: number, right: number): number {
  let result = 0;
  for (let bit = 4; bit >= 0; bit -= 1) {
    result <<= 1;
    if (result & 0b100000) result ^= 0b100101;
    if ((right >> bit) & 1) result ^= left;
  }
  return result;
}
