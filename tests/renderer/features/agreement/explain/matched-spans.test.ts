import { describe, expect, it } from 'vitest';
import { matchedSpans } from '../../../../../renderer/features/agreement/explain/matched-spans.ts';
import { figureOf, groupOf } from '../../../../support/agreement-facts.ts';

describe('matched spans', () => {
  it('are told from F1 and the spans of both, and left out where F1 is not defined', () => {
    // 7 and 5 spans; 3, 4 and 5 matches make F1 of 6 / 12, 8 / 12 and 10 / 12.
    const coders = [
      { rated: 900, found: 7 },
      { rated: 900, found: 5 },
    ];
    const figures = [
      figureOf('f1_exact', { value: 6 / 12 }),
      figureOf('f1_iou50', { value: 8 / 12 }),
      figureOf('f1_overlap', { value: null, reason: 'no_spans' }),
    ];
    expect(matchedSpans(groupOf('voice', figures, { coders })).map(({ matches }) => matches)).toEqual([3, 4]);
  });
});
