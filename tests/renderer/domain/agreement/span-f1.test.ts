import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodedSpan, type SpanMatch, spanF1 } from '../../../../renderer/domain/agreement/span-f1.ts';
import spansFixture from '../../../fixtures/agreement/spans.json' with { type: 'json' };
import { propertyRuns } from '../../../support/property-runs.ts';

const numRuns = propertyRuns;
const kinds: readonly SpanMatch[] = ['exact', 'iou50', 'overlap'];

const spansOf = (rows: readonly (readonly number[])[] = []): CodedSpan[] =>
  rows.map(([start = Number.NaN, end = Number.NaN, code = Number.NaN]) => ({ start, end, code }));

const anySpan = fc
  .record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 12 }), code: fc.constantFrom('voice', 'rights') })
  .map(({ start, length, code }): CodedSpan => ({ start, end: start + length, code }));
const anySpans = fc.array(anySpan, { maxLength: 5 });

/** The definition by characters: sets of places, and the share in common as a fraction. */
function match(a: CodedSpan, b: CodedSpan, kind: SpanMatch): boolean {
  if (a.code !== b.code) return false;
  const places = (span: CodedSpan) => Array.from({ length: span.end - span.start }, (_, at) => span.start + at);
  const both = places(a).filter((place) => places(b).includes(place)).length;
  const either = new Set([...places(a), ...places(b)]).size;
  if (kind === 'exact') return both === either;
  return kind === 'overlap' ? both > 0 : both >= either - both;
}

/** Tries every way to give spans of `a` a partner of their own. */
function mostPairs(a: readonly CodedSpan[], b: readonly CodedSpan[], kind: SpanMatch): number {
  const [first, ...rest] = a;
  if (!first) return 0;
  const taking = b.flatMap((one, at) =>
    match(first, one, kind) ? [1 + mostPairs(rest, b.toSpliced(at, 1), kind)] : [],
  );
  return Math.max(mostPairs(rest, b, kind), ...taking);
}

describe.each(spansFixture.cases)('$id', ({ coders, pairs }) => {
  it.each(pairs)('has the F1 of coders $a and $b', ({ a, b, spans_a, spans_b, exact, iou50, any_overlap }) => {
    const [one, other] = [spansOf(coders[a - 1]), spansOf(coders[b - 1])];
    expect([one.length, other.length]).toEqual([spans_a, spans_b]);
    for (const [kind, expected] of [
      ['exact', exact],
      ['iou50', iou50],
      ['overlap', any_overlap],
    ] as const) {
      const { truePositives, f1 } = spanF1(one, other, kind);
      expect(truePositives).toBe(expected.tp);
      expect(Math.abs((f1 ?? Number.NaN) - expected.f1)).toBeLessThanOrEqual(1e-9);
    }
  });
});

describe('spanF1', () => {
  it('has every case of the set', () => {
    expect(spansFixture.cases).toHaveLength(8);
    expect(spansFixture.cases.flatMap(({ pairs }) => pairs)).toHaveLength(10);
  });

  it('gives the figures of its worked example', () => {
    const [a, b] = [
      spansOf([
        [0, 20, 3],
        [10, 22, 3],
      ]),
      spansOf([
        [8, 24, 3],
        [0, 9, 3],
      ]),
    ];
    expect(spanF1(a, b, 'overlap')).toEqual({ truePositives: 2, f1: 1 });
    expect(spanF1(a, b, 'iou50')).toEqual({ truePositives: 1, f1: 0.5 });
    expect(spanF1(a, b, 'exact')).toEqual({ truePositives: 0, f1: 0 });
  });

  it('has no value where neither coder marked a span, and 0 where one did', () => {
    expect(spanF1([], [], 'overlap')).toEqual({ truePositives: 0, f1: null });
    expect(spanF1(spansOf([[0, 5, 1]]), [], 'overlap')).toEqual({ truePositives: 0, f1: 0 });
  });

  it('counts half of the union as enough and one unit less as too little', () => {
    expect(spanF1(spansOf([[0, 10, 1]]), spansOf([[0, 5, 1]]), 'iou50').f1).toBe(1);
    expect(spanF1(spansOf([[0, 11, 1]]), spansOf([[0, 5, 1]]), 'iou50').f1).toBe(0);
  });

  it('does not pair spans that only touch, or that have different codes', () => {
    expect(spanF1(spansOf([[0, 5, 1]]), spansOf([[5, 9, 1]]), 'overlap').f1).toBe(0);
    expect(spanF1([{ start: 0, end: 5, code: 1 }], [{ start: 0, end: 5, code: '1' }], 'exact').f1).toBe(0);
  });

  it.each(kinds)('makes as many pairs by %s as trying everything', (kind) => {
    fc.assert(
      fc.property(anySpans, anySpans, (a, b) => {
        expect(spanF1(a, b, kind).truePositives).toBe(mostPairs(a, b, kind));
      }),
      { numRuns },
    );
  });

  it.each(kinds)(
    'does not change by %s with the order of coders or spans, or with other names for the codes',
    (kind) => {
      const renamed = (spans: readonly CodedSpan[]) =>
        spans.map((span) => ({ ...span, code: span.code === 'voice' ? 0 : 1 }));
      fc.assert(
        fc.property(anySpans, anySpans, (a, b) => {
          const asIs = spanF1(a, b, kind);
          expect(spanF1(b, a, kind)).toEqual(asIs);
          expect(spanF1(a.toReversed(), b, kind)).toEqual(asIs);
          expect(spanF1(renamed(a), renamed(b), kind)).toEqual(asIs);
        }),
        { numRuns },
      );
    },
  );

  it.each(kinds)('is 1 by %s for identical coders, or has no value', (kind) => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        expect(spanF1(spans, spans.toReversed(), kind).f1).toBe(spans.length === 0 ? null : 1);
      }),
      { numRuns },
    );
  });

  it('is the positive agreement of the two, 2a / (2a + b + c), with partners as a and spans left alone as b and c', () => {
    fc.assert(
      fc.property(anySpans, anySpans, fc.constantFrom(...kinds), (one, other, kind) => {
        fc.pre(one.length + other.length > 0);
        const { truePositives: a, f1 } = spanF1(one, other, kind);
        const [b, c] = [one.length - a, other.length - a];
        expect(f1).toBeCloseTo((2 * a) / (2 * a + b + c), 12);
      }),
      { numRuns },
    );
  });
});
