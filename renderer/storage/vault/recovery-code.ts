import { checkSymbols } from './check-symbols.ts';

/** Crockford's base 32: no I, L, O or U, so that nothing read aloud or off paper is taken for something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomSymbols = 26;
const allSymbols = 30;

/** A new code of 130 random bits and 20 check bits, as six groups of five: `7Q2KM-…`. */
export function newRecoveryCode(): string {
  const random = crypto.getRandomValues(new Uint8Array(randomSymbols));
  const symbols = Array.from(random, (byte) => byte % alphabet.length);
  random.fill(0);
  const code = [...symbols, ...checkSymbols(symbols)].map((symbol) => alphabet.charAt(symbol)).join('');
  return code.replace(/.{5}(?=.)/g, '$&-');
}

/**
 * The code in its one spelling, without hyphens, or `null` if it is none: too short, too long, or with check characters
 * that do not fit. Lower case, any spaces and hyphens, O for 0 and I or L for 1 are all taken.
 */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .replace(/[\s\p{Pd}\u200B\u2060\uFEFF]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const symbols = Array.from(code, (letter) => alphabet.indexOf(letter));
  if (symbols.length !== allSymbols || symbols.includes(-1)) return null;
  const expected = checkSymbols(symbols.slice(0, randomSymbols));
  return expected.every((symbol, place) => symbol === symbols[randomSymbols + place]) ? code : null;
}
