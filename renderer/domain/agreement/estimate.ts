/**
 * Ratings as a table of units × coders. `null`: that coder did not rate that unit, which is not the same as
 * having looked and found nothing. Two ratings agree if they are the same value (`1` and `'1'` are not).
 */
export type Ratings = readonly (readonly (string | number | null)[])[];

/**
 * Why a coefficient has no value:
 * `one_coder` – the table has fewer than two coders;
 * `nothing_rated` – no coder rated any unit;
 * `no_pair` – no unit was rated by two coders;
 * `no_variation` – one category only, so that chance alone would give full agreement (0 / 0);
 * `never_found` – positive agreement, and nobody found the code in any unit;
 * `always_found` – negative agreement, and nobody found it absent from any;
 * `no_spans` – span F1, and neither coder marked a span;
 * `codes_overlap` – the coefficient takes one code at each place, and a coder gave several;
 * `apart` – cu-alpha or (k)u-alpha, and no code (this code) ever meets text that another coder marked.
 */
export type UndefinedReason =
  | 'one_coder'
  | 'nothing_rated'
  | 'no_pair'
  | 'no_variation'
  | 'never_found'
  | 'always_found'
  | 'no_spans'
  | 'codes_overlap'
  | 'apart';

/** A coefficient, with its standard error and its 95% interval where it has them, or the reason why it has no value. */
export type Estimate =
  | { readonly value: number; readonly standardError?: number; readonly interval?: readonly [number, number] }
  | { readonly value: null; readonly reason: UndefinedReason };
