import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneStatusEach } from '../../../../../renderer/domain/agreement/spans/one-status-each.ts';
import { fusedSpans } from '../../../../../renderer/domain/coding/units/fused-spans.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { codingOf } from '../../../../support/sheets.ts';

type Mark = readonly [number, number, string];

const stretches = (marks: readonly Mark[]) =>
  oneStatusEach(
    fusedSpans(
      marks.map(([start, end, status], at) => codingOf({ id: `c${at}`, start, end, status })),
      'seven_outcomes',
      true,
    ),
  ).map(({ start, end, status }) => [start, end, status]);

describe('oneStatusEach', () => {
  it('gives what two statuses share a stretch of its own', () => {
    expect(
      stretches([
        [0, 10, 'achieved'],
        [6, 15, 'unmet'],
      ]),
    ).toEqual([
      [0, 6, 'achieved'],
      [6, 10, 'mixed'],
      [10, 15, 'unmet'],
    ]);
  });

  it('leaves spans alone that only touch, and goes on after a span that lies within another', () => {
    expect(
      stretches([
        [10, 15, 'unmet'],
        [0, 10, 'achieved'],
      ]),
    ).toEqual([
      [0, 10, 'achieved'],
      [10, 15, 'unmet'],
    ]);
    expect(
      stretches([
        [0, 10, 'achieved'],
        [4, 6, 'unmet'],
      ]),
    ).toEqual([
      [0, 4, 'achieved'],
      [4, 6, 'mixed'],
      [6, 10, 'achieved'],
    ]);
  });

  it('keeps what three statuses share in different ways in one mixed stretch', () => {
    expect(
      stretches([
        [0, 10, 'achieved'],
        [2, 8, 'unmet'],
        [4, 6, 'partly'],
      ]),
    ).toEqual([
      [0, 2, 'achieved'],
      [2, 8, 'mixed'],
      [8, 10, 'achieved'],
    ]);
  });

  it('has at each place the one status given there, mixed for several, and nothing elsewhere', () => {
    const mark = fc
      .tuple(fc.nat(14), fc.integer({ min: 1, max: 6 }), fc.constantFrom('achieved', 'unmet', 'partly'))
      .map(([start, length, status]): Mark => [start, start + length, status]);
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), (marks) => {
        const at = (place: number, spans: readonly (readonly [number, number, string])[]) => [
          ...new Set(spans.filter(([start, end]) => start <= place && place < end).map(([, , status]) => status)),
        ];
        const found = stretches(marks) as [number, number, string][];
        for (let place = 0; place < 22; place += 1) {
          const given = at(place, marks);
          expect(at(place, found)).toEqual(given.length > 1 ? ['mixed'] : given);
        }
        expect(found.every(([start], index) => start >= (found[index - 1]?.[1] ?? 0))).toBe(true);
      }),
      { numRuns: propertyRuns },
    );
  });
});
