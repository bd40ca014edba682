import { overlaps } from '../../text/overlaps.ts';
import type { Span } from '../../text/span.ts';
import type { Coding } from '../coding.ts';
import type { Comparison } from './comparison.ts';

/** A rating of a coder who did not look for the code. */
export const NOT_RATED = -1;

/** What one coder did in one narrative. */
export interface CoderWork {
  /** Of the compared scheme only. */
  readonly codings: readonly Coding[];
  /** For each code of the scheme, whether the coder looked for it. */
  readonly lookedFor: readonly boolean[];
}

/**
 * Rates the units of one narrative: gives the place of each answer's category, or NOT_RATED. The answer of the coder at
 * place c about the code at place k in unit u stands at (k · units + u) · coders + c.
 */
export type RateUnits = (units: readonly Span[], work: readonly CoderWork[]) => Int16Array;

/** How units are rated in this comparison; `categories` as `ratingCategories` gives them. */
export function unitRater({ scheme, comparesStatus }: Comparison, categories: readonly string[]): RateUnits {
  const codePlaces = new Map(scheme.codes.map(({ id }, place) => [id, place]));
  const mixed = categories.length - 1;
  const statusPlaces = new Map(categories.slice(1, mixed).map((status, at) => [status, at + 1]));
  const ratingOf = ({ status = '' }: Coding) => (comparesStatus ? (statusPlaces.get(status) ?? mixed) : 1);
  return (units, work) => {
    const ratings = new Int16Array(codePlaces.size * units.length * work.length).fill(NOT_RATED);
    for (const [coder, { codings, lookedFor }] of work.entries()) {
      for (const [code, looked] of lookedFor.entries()) {
        if (looked) markAbsent(ratings, code * units.length * work.length + coder, units.length, work.length);
      }
      for (const coding of codings) {
        const code = codePlaces.get(coding.codeId);
        if (code === undefined || !lookedFor[code]) continue;
        const first = code * units.length * work.length + coder;
        markPresent(ratings, first, work.length, units, { span: coding, rating: ratingOf(coding), mixed });
      }
    }
    return ratings;
  };
}

function markAbsent(ratings: Int16Array, first: number, units: number, step: number): void {
  for (let unit = 0; unit < units; unit += 1) ratings[first + unit * step] = 0;
}

interface Mark {
  readonly span: Span;
  readonly rating: number;
  /** Takes the place of two ratings that differ. */
  readonly mixed: number;
}

function markPresent(ratings: Int16Array, first: number, step: number, units: readonly Span[], mark: Mark): void {
  for (const [unit, span] of units.entries()) {
    if (!overlaps(mark.span, span)) continue;
    const place = first + unit * step;
    const before = ratings[place];
    ratings[place] = before === 0 || before === mark.rating ? mark.rating : mark.mixed;
  }
}
