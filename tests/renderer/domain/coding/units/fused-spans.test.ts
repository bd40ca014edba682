import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FusedSpan, fusedSpans } from '../../../../../renderer/domain/coding/units/fused-spans.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { spanWithin } from '../../../../support/sheets.ts';
import { finishedSheet, type Mark } from './compared-work.ts';

const spansOf = (marks: readonly Mark[], apartByStatus = false) =>
  fusedSpans(finishedSheet('n1', 'ada', marks).codings, 'seven_outcomes', apartByStatus);
const asMarks = (spans: readonly FusedSpan[]) =>
  spans.map(({ start, end, codeId, status }) => [start, end, codeId, status]);

describe('fused spans', () => {
  it('are one where codings of a code touch or overlap, and know what they were made of', () => {
    const spans = spansOf([
      [20, 30, 'safety'],
      [0, 10, 'safety'],
      [10, 15, 'safety'],
      [2, 4, 'safety'],
      [16, 18, 'safety'],
    ]);
    expect(asMarks(spans)).toEqual([
      [0, 15, 'safety', ''],
      [16, 18, 'safety', ''],
      [20, 30, 'safety', ''],
    ]);
    expect(spans[0]?.codingIds).toEqual(['n1-ada-1', 'n1-ada-3', 'n1-ada-2']);
  });

  it('leave different codes apart, by code in the order of first appearance', () => {
    const spans = spansOf([
      [5, 9, 'voice'],
      [0, 6, 'safety'],
      [9, 12, 'voice'],
    ]);
    expect(asMarks(spans)).toEqual([
      [5, 12, 'voice', ''],
      [0, 6, 'safety', ''],
    ]);
  });

  it('have the one status, none, or mixed', () => {
    const spans = spansOf([
      [0, 2, 'safety', 'unmet'],
      [1, 3, 'safety', 'unmet'],
      [5, 7, 'safety', 'unmet'],
      [6, 8, 'safety'],
    ]);
    expect(asMarks(spans)).toEqual([
      [0, 3, 'safety', 'unmet'],
      [5, 8, 'safety', 'mixed'],
    ]);
  });

  it('may be kept apart by status', () => {
    const spans = spansOf(
      [
        [0, 4, 'safety', 'unmet'],
        [2, 6, 'safety'],
        [4, 5, 'safety', 'unmet'],
      ],
      true,
    );
    expect(asMarks(spans)).toEqual([
      [0, 5, 'safety', 'unmet'],
      [2, 6, 'safety', ''],
    ]);
  });

  it('leave out other schemes', () => {
    expect(fusedSpans(finishedSheet('n1', 'ada', [[0, 2, 'safety']]).codings, 'another_scheme', false)).toEqual([]);
  });

  it('cover the characters that the codings cover, and never touch one another', () => {
    const mark = spanWithin(40).map(({ start, end }): Mark => [start, end, 'safety']);
    const covered = (spans: readonly { readonly start: number; readonly end: number }[]) =>
      Array.from({ length: 40 }, (_, at) => spans.some(({ start, end }) => start <= at && at < end));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
        const spans = spansOf(marks);
        expect(covered(spans)).toEqual(covered(marks.map(([start, end]) => ({ start, end }))));
        expect(spans.every((span, at) => span.start > (spans[at - 1]?.end ?? -1))).toBe(true);
        expect(spans.flatMap(({ codingIds }) => codingIds)).toHaveLength(marks.length);
      }),
      { numRuns: propertyRuns },
    );
  });
});
