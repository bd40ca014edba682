import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../renderer/domain/agreement/estimate.ts';
import type { CodedSpan } from '../../../../renderer/domain/agreement/span-f1.ts';
import { type UnitizingAlphas, unitizingAlpha } from '../../../../renderer/domain/agreement/unitizing-alpha.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { unitizingByDefinition } from './unitizing-by-definition.ts';

const numRuns = propertyRuns;
const LENGTH = 30;

/** Spans from left to right, with gaps between some. */
const anySpans = fc
  .array(fc.record({ gap: fc.nat(4), size: fc.integer({ min: 1, max: 8 }), code: fc.constantFrom('a', 'b', 'c') }), {
    maxLength: 6,
  })
  .map((steps) => {
    const spans: CodedSpan[] = [];
    let start = 0;
    for (const { gap, size, code } of steps) {
      start += gap;
      if (start + size > LENGTH) break;
      spans.push({ start, end: start + size, code });
      start += size;
    }
    return spans;
  });
const anyCoders = fc.array(anySpans, { minLength: 2, maxLength: 4 });

function expectSame(one: Estimate | undefined, other: Estimate | undefined) {
  if (!one || !other || one.value === null || other.value === null) expect(one).toEqual(other);
  else expect(Math.abs(one.value - other.value)).toBeLessThan(1e-12);
}

function expectAllSame(
  one: UnitizingAlphas,
  other: UnitizingAlphas,
  renamed: (code: string) => string = (code) => code,
) {
  for (const name of ['u', 'barU', 'cu'] as const) expectSame(one[name], other[name]);
  expect(Object.keys(other.ku).sort()).toEqual(Object.keys(one.ku).map(renamed).sort());
  for (const [code, estimate] of Object.entries(one.ku)) expectSame(estimate, other.ku[renamed(code)]);
}

const alphas = (coders: readonly (readonly CodedSpan[])[]) => unitizingAlpha({ length: LENGTH, coders });
const everyEstimate = ({ u, barU, cu, ku }: UnitizingAlphas) => [u, barU, cu, ...Object.values(ku)];

describe('the unitizing family', () => {
  it('is what its definition gives, counted character by character', () => {
    const expectNear = ({ value }: Estimate, definition: number | undefined) => {
      if (value === null) expect(definition).toBeNaN();
      else expect(value).toBeCloseTo(definition ?? Number.NaN, 10);
    };
    fc.assert(
      fc.property(anyCoders, (coders) => {
        const [ours, definition] = [alphas(coders), unitizingByDefinition(LENGTH, coders)];
        expectNear(ours.u, definition.u);
        expectNear(ours.barU, definition.barU);
        expectNear(ours.cu, definition.cu);
        for (const [code, estimate] of Object.entries(ours.ku)) expectNear(estimate, definition.ku.get(code));
      }),
      { numRuns },
    );
  });

  it('does not change with the order of coders or of spans', () => {
    fc.assert(
      fc.property(anyCoders, (coders) => {
        expectAllSame(alphas(coders), alphas(coders.toReversed()));
        expectAllSame(alphas(coders), alphas([...coders.slice(1), ...coders.slice(0, 1)]));
        expectAllSame(alphas(coders), alphas(coders.map((spans) => spans.toReversed())));
      }),
      { numRuns },
    );
  });

  it('does not change when codes get other names', () => {
    const names = new Map([
      ['a', '10'],
      ['b', 'constructor'],
      ['c', ''],
    ]);
    const renamed = (code: string | number) => names.get(String(code)) ?? String(code);
    fc.assert(
      fc.property(anyCoders, (coders) => {
        const other = coders.map((spans) => spans.map((span) => ({ ...span, code: renamed(span.code) })));
        expectAllSame(alphas(coders), alphas(other), renamed);
      }),
      { numRuns },
    );
  });

  it('does not change when the text is read from its end', () => {
    const turned = ({ start, end, code }: CodedSpan) => ({ start: LENGTH - end, end: LENGTH - start, code });
    fc.assert(
      fc.property(anyCoders, (coders) =>
        expectAllSame(alphas(coders), alphas(coders.map((spans) => spans.map(turned)))),
      ),
      { numRuns },
    );
  });

  it('is 1 or has no value for identical coders', () => {
    fc.assert(
      fc.property(anySpans, fc.integer({ min: 2, max: 5 }), (spans, count) => {
        const estimates = everyEstimate(alphas(Array.from({ length: count }, () => spans)));
        expect(estimates.every(({ value }) => value === null || value === 1)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('is never above 1 and always a number or a reason', () => {
    fc.assert(
      fc.property(anyCoders, (coders) => {
        for (const estimate of everyEstimate(alphas(coders))) {
          if (estimate.value === null) expect(estimate.reason).toMatch(/^(no_variation|apart)$/);
          else expect(estimate.value).toBeLessThanOrEqual(1);
          expect(estimate.value).not.toBeNaN();
        }
      }),
      { numRuns },
    );
  });

  it('is below 0 for two coders who each mark what the other leaves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LENGTH - 1 }), (edge) => {
        const { u, barU } = alphas([[{ start: 0, end: edge, code: 'a' }], [{ start: edge, end: LENGTH, code: 'a' }]]);
        expect(u.value).toBeLessThan(0);
        expect(barU.value).toBeLessThan(0);
      }),
      { numRuns },
    );
  });
});
