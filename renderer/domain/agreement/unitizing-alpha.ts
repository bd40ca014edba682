import { barUAlpha } from './bar-u-alpha.ts';
import { cuAlpha } from './cu-alpha.ts';
import type { Estimate } from './estimate.ts';
import { kuAlpha } from './ku-alpha.ts';
import type { CodedSpan } from './span-f1.ts';
import { sum } from './spans/lengths.ts';
import { addSharedCoincidences } from './spans/shared-coincidences.ts';
import { addCoincidences, coincidencesIn, coincidencesWidth } from './spans/span-coincidences.ts';
import { anyOverlap, type ValuedSpan } from './spans/valued-spans.ts';
import { uAlpha } from './u-alpha.ts';

/** A text and what each coder marked in it. */
export interface Unitizing {
  /** Of the text; every span lies within [0, length). */
  readonly length: number;
  readonly coders: readonly (readonly CodedSpan[])[];
}

/** The unitizing family, and how much of the text cu-alpha and each (k)u-alpha rest on. `ku` and `coverage.ku` have the codes in use as keys. */
export interface UnitizingAlphas {
  readonly u: Estimate;
  readonly barU: Estimate;
  readonly cu: Estimate;
  readonly ku: Readonly<Record<string, Estimate>>;
  readonly coverage: {
    /** The share of the text, over all coders, that lies where another coder marked too: l*.. / l..; `null` without coders to compare. */
    readonly cu: number | null;
    /** The share of what coders gave the code that another coder marked, with whatever code: l*_k. / l_k.; `null` without coders to compare. */
    readonly ku: Readonly<Record<string, number | null>>;
  };
}

/**
 * Krippendorff's alphas for unitizing: u-alpha, |u-alpha, cu-alpha and the (k)u-alpha of each code in use, of any number of
 * coders on one text. Spans are taken as they are: those that touch are not made one. A number and its digits are one code.
 * What each says, its formula, source and worked example stand in the file of its name.
 *
 * Example (Krippendorff 2019, figure 12.11: three coders, 60 characters): u = .51, |u = .41, cu = .724, (k)u = 1 for the codes 1,
 * 5 and 6, 0 for 2, 3 and 4, and none for 7, which nobody else's spans meet.
 *
 * @throws RangeError if a span is empty or leaves the text, or if two spans of a coder overlap.
 */
export function unitizingAlpha({ length, coders }: Unitizing): UnitizingAlphas {
  const codes = [...new Set(coders.flatMap((spans) => spans.map(({ code }) => String(code))))];
  const width = coincidencesWidth(codes.length + 1);
  const [all, shared] = [coincidencesIn(new Float64Array(width)), coincidencesIn(new Float64Array(width))];
  const valued = coders.map((spans) => valuedSpans(spans, length, codes));
  addCoincidences(all, length, valued);
  addSharedCoincidences(shared, valued);
  const byCode = <T>(of: (value: number) => T) => Object.fromEntries(codes.map((code, at) => [code, of(at + 1)]));
  const estimate = (of: () => Estimate): Estimate => (coders.length < 2 ? { value: null, reason: 'one_coder' } : of());
  return {
    u: estimate(() => uAlpha(all)),
    barU: estimate(() => barUAlpha(all)),
    cu: estimate(() => cuAlpha(shared)),
    ku: byCode((value) => estimate(() => kuAlpha(shared, value))),
    coverage: {
      cu: share(sum(shared.lengths), sum(all.lengths)),
      ku: byCode((value) => share(shared.lengths[value], all.lengths[value])),
    },
  };
}

function share(part = 0, whole = 0): number | null {
  return whole === 0 ? null : part / whole;
}

function valuedSpans(spans: readonly CodedSpan[], length: number, codes: readonly string[]): ValuedSpan[] {
  const outside = spans.find(({ start, end }) => !(start >= 0 && start < end && end <= length));
  if (outside)
    throw new RangeError(`Span [${outside.start}, ${outside.end}) does not lie in a text of length ${length}`);
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  if (anyOverlap(ordered)) throw new RangeError('Spans of one coder overlap');
  return ordered.map(({ start, end, code }) => ({ start, end, value: codes.indexOf(String(code)) + 1 }));
}
