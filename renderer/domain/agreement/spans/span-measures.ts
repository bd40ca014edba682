import { barUAlpha } from '../bar-u-alpha.ts';
import { cuAlpha } from '../cu-alpha.ts';
import type { Estimate } from '../estimate.ts';
import { kuAlpha } from '../ku-alpha.ts';
import { matchedSpans } from '../span-f1.ts';
import { uAlpha } from '../u-alpha.ts';
import type { AdditiveMeasure } from './additive-figures.ts';
import type { LayeredText } from './layered-texts.ts';
import { add } from './lengths.ts';
import { addSharedCoincidences } from './shared-coincidences.ts';
import { addCoincidences, coincidencesIn, coincidencesWidth } from './span-coincidences.ts';
import type { AllCodesLayer, SpanLayer } from './span-layers.ts';

/** A measure of texts that at least two coders looked at. */
export type LayerMeasure<Layer extends SpanLayer = SpanLayer> = AdditiveMeasure<
  Pick<LayeredText<Layer>, 'length' | 'layers'>
>;

/** u-alpha of what was marked, with `values` values beside gaps. */
export function uAlphaMeasure(codeId: string | null, values: number): LayerMeasure {
  return {
    width: coincidencesWidth(values + 1),
    within: (numbers) => {
      const sums = coincidencesIn(numbers);
      return {
        add: ({ length, layers }) => {
          const marked = layers.map((layer) => layer.marked);
          addCoincidences(sums, length, marked);
        },
        coefficients: [{ codeId, coefficient: 'u_alpha', now: () => uAlpha(sums) }],
      };
    },
  };
}

const kinds = [
  { coefficient: 'f1_exact', match: 'exact' },
  { coefficient: 'f1_iou50', match: 'iou50' },
  { coefficient: 'f1_overlap', match: 'overlap' },
] as const;

/**
 * Span F1 in its three kinds, pooled over all pairs of coders and all texts: 2 ΣΣ tp / ΣΣ (|A| + |B|). Of two coders it is the
 * F1 of all their spans; of more, the mean of the pairs' F1, each weighing by its spans.
 */
export function f1Measure(codeId: string | null): LayerMeasure {
  return {
    width: 1 + kinds.length,
    within: (numbers) => ({
      add: ({ layers }) => addMatches(numbers, layers),
      coefficients: kinds.map(({ coefficient }, at) => ({ codeId, coefficient, now: () => f1Now(numbers, at + 1) })),
    }),
  };
}

/** The spans of every pair of coders, and after them how many of one find a partner, for each kind. */
function addMatches(numbers: Float64Array, layers: readonly SpanLayer[]): void {
  for (const [at, { spans: one }] of layers.entries()) {
    for (const { spans: other } of layers.slice(at + 1)) {
      add(numbers, 0, one.length + other.length);
      for (const [place, { match }] of kinds.entries()) add(numbers, place + 1, matchedSpans(one, other, match));
    }
  }
}

function f1Now(numbers: Float64Array, place: number): Estimate {
  const [spans = 0] = numbers;
  return spans === 0 ? { value: null, reason: 'no_spans' } : { value: (2 * (numbers[place] ?? 0)) / spans };
}

/**
 * |u-alpha and cu-alpha over all codes, and the (k)u-alpha of each of `codeIds`. A code with several values (one for each status)
 * has no (k)u-alpha, which is about one value: it is left out.
 */
export function codesMeasure(codeIds: readonly string[], values: number): LayerMeasure<AllCodesLayer> {
  const half = coincidencesWidth(codeIds.length * values + 1);
  return {
    width: 2 * half,
    within: (numbers) => {
      const [all, shared] = [coincidencesIn(numbers.subarray(0, half)), coincidencesIn(numbers.subarray(half))];
      const ku = (codeId: string, at: number) => {
        return { codeId, coefficient: 'ku_alpha' as const, now: () => kuAlpha(shared, at + 1) };
      };
      return {
        add: ({ length, layers }) => {
          const codes = layers.map((layer) => layer.codes ?? []);
          addCoincidences(all, length, codes);
          addSharedCoincidences(shared, codes);
        },
        coefficients: [
          { codeId: null, coefficient: 'bar_u_alpha', now: () => barUAlpha(all) },
          { codeId: null, coefficient: 'cu_alpha', now: () => cuAlpha(shared) },
          ...(values === 1 ? codeIds.map(ku) : []),
        ],
      };
    },
  };
}
