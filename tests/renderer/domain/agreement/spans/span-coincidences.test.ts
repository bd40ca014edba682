import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSharedCoincidences } from '../../../../../renderer/domain/agreement/spans/shared-coincidences.ts';
import {
  addCoincidences,
  coincidencesIn,
  coincidencesWidth,
} from '../../../../../renderer/domain/agreement/spans/span-coincidences.ts';
import type { ValuedSpan } from '../../../../../renderer/domain/agreement/spans/valued-spans.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

const numRuns = propertyRuns;
const VALUES = 3;

interface Text {
  readonly length: number;
  readonly coders: readonly (readonly ValuedSpan[])[];
}

const anyText = (coders: number): fc.Arbitrary<Text> =>
  fc.integer({ min: 1, max: 25 }).chain((length) => {
    const anySpans = fc
      .array(
        fc.record({ cuts: fc.tuple(fc.nat(length), fc.nat(length)), value: fc.integer({ min: 1, max: VALUES - 1 }) }),
        {
          maxLength: 4,
        },
      )
      .map((drawn) =>
        withoutOverlap(drawn.map(({ cuts, value }) => ({ start: Math.min(...cuts), end: Math.max(...cuts), value }))),
      );
    return fc.record({
      length: fc.constant(length),
      coders: fc.array(anySpans, { minLength: coders, maxLength: coders }),
    });
  });

function withoutOverlap(spans: readonly ValuedSpan[]): ValuedSpan[] {
  const kept: ValuedSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < span.end && span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

function numbersOf(texts: readonly Text[]): { all: number[]; shared: number[] } {
  const [all, shared] = [new Float64Array(coincidencesWidth(VALUES)), new Float64Array(coincidencesWidth(VALUES))];
  for (const { length, coders } of texts) {
    addCoincidences(coincidencesIn(all), length, coders);
    addSharedCoincidences(coincidencesIn(shared), coders);
  }
  return { all: [...all], shared: [...shared] };
}

/** One text after the other, as one text. */
function joined(texts: readonly Text[]): Text {
  return texts.reduce((before, { length, coders }) => ({
    length: before.length + length,
    coders: before.coders.map((spans, at) => [
      ...spans,
      ...(coders[at] ?? []).map(({ start, end, value }) => ({
        start: start + before.length,
        end: end + before.length,
        value,
      })),
    ]),
  }));
}

function expectNear(actual: readonly number[], expected: readonly number[]) {
  expect(actual).toHaveLength(expected.length);
  for (const [at, number] of actual.entries()) expect(number).toBeCloseTo(expected[at] ?? Number.NaN, 9);
}

describe('coincidences', () => {
  it('of several texts are those of one text made of them all', () => {
    const anyTexts = fc
      .integer({ min: 2, max: 4 })
      .chain((coders) => fc.array(anyText(coders), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const [apart, together] = [numbersOf(texts), numbersOf([joined(texts)])];
        expectNear(apart.all, together.all);
        expectNear(apart.shared, together.shared);
      }),
      { numRuns },
    );
  });

  it('have as many pairs of a value as its length, whatever the number of coders', () => {
    const anyTexts = fc.array(fc.integer({ min: 2, max: 5 }).chain(anyText), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const { all } = numbersOf(texts);
        const lengths = all.slice(0, VALUES).reduce((total, length) => total + length, 0);
        expect(lengths).toBe(texts.reduce((total, { length, coders }) => total + length * coders.length, 0));
      }),
      { numRuns },
    );
  });

  it('leave out a text that fewer than two coders looked at', () => {
    const spans = [{ start: 0, end: 4, value: 1 }];
    const none = Array.from({ length: coincidencesWidth(VALUES) }, () => 0);
    expect(numbersOf([{ length: 9, coders: [spans] }])).toEqual({ all: none, shared: none });
    expect(numbersOf([{ length: 9, coders: [] }])).toEqual({ all: none, shared: none });
  });

  it('count two coders by hand: 40 characters, [0, 10) as 1 and [2, 12) as 2', () => {
    const coders = [[{ start: 0, end: 10, value: 1 }], [{ start: 2, end: 12, value: 2 }]];
    const { all, shared } = numbersOf([{ length: 40, coders }]);
    // l_c. = 60, 10, 10 · l_cc = 2 · 28, 0, 0, so that 4, 10, 10 are left · S_c = 60, 10², 10²
    expect(all).toEqual([60, 10, 10, 4, 10, 10, 60, 100, 100]);
    // l*_c. = 0, 8, 8 · l*_cc = 0, so that all are left · S*_c = 0, 8², 8²
    expect(shared).toEqual([0, 8, 8, 0, 8, 8, 0, 64, 64]);
  });

  it('average what the others marked of a span before they square it', () => {
    // The others mark 6 and 2 of the first coder's ten characters: average 4, squared 16 (and not (36 + 4) / 2). Of the second's
    // six: 6 and 2 (average 4), of the third's two: 2 and 2.
    const coders = [
      [{ start: 0, end: 10, value: 1 }],
      [{ start: 0, end: 6, value: 1 }],
      [{ start: 0, end: 2, value: 1 }],
    ];
    // l*_1. = 4 + 4 + 2 = l*_11, as all have value 1: nothing is unlike
    expect(numbersOf([{ length: 20, coders }]).shared).toEqual([0, 10, 0, 0, 0, 0, 0, 16 + 16 + 4, 0]);
  });
});
