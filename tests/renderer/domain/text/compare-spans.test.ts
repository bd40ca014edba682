import { describe, expect, it } from 'vitest';
import { compareSpans } from '../../../../renderer/domain/text/compare-spans.ts';

describe('compareSpans', () => {
  it('puts the earlier start first and, of two with one start, the longer', () => {
    const spans = [
      { start: 2, end: 3 },
      { start: 0, end: 1 },
      { start: 2, end: 9 },
      { start: 0, end: 5 },
    ];
    expect(spans.sort(compareSpans).map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [0, 1],
      [2, 9],
      [2, 3],
    ]);
  });
});
