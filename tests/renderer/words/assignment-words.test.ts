import { describe, expect, it } from 'vitest';
import type { DrawBalance } from '../../../renderer/domain/coding/assignment/draw-balance.ts';
import type { AssignmentDraw } from '../../../renderer/domain/coding/round.ts';
import { drawSentence, passedOverSentence } from '../../../renderer/words/assignment-words.ts';

const draw: AssignmentDraw = {
  seed: 42,
  coderIds: ['a', 'b', 'c'],
  overlap: { kind: 'percent', value: 20 },
  codersEach: 2,
  rest: 'shared',
  stratifiedBy: 'site',
};

const dealt =
  'Drawn among 3 coders: 20% of the cases by 2 coders each, the others shared out, one coder each, spread proportionately over site.';

describe('the words of a draw', () => {
  it('give the seed with the number of cases there were then, as cases may have come since', () => {
    expect(drawSentence({ ...draw, available: 120 })).toBe(
      `${dealt} Seed 42, drawn from the 120 cases that could be assigned then.`,
    );
    expect(drawSentence({ ...draw, available: 1 })).toMatch(/drawn from the 1 case that could be assigned then\.$/);
  });

  it('give the seed alone where that number was not kept', () => {
    expect(drawSentence(draw)).toBe(`${dealt} Seed 42.`);
  });
});

describe('values without a case in the sample', () => {
  const balanceOf = (overlaps: readonly number[]): DrawBalance => ({
    cases: 10,
    narratives: 10,
    overlap: overlaps.reduce((sum, one) => sum + one, 0),
    left: 0,
    coders: [],
    pairs: [],
    strata: overlaps.map((overlap, index) => ({
      value: index === 0 ? '' : `v${index}`,
      cases: 1,
      overlap,
      perCoder: [],
    })),
  });

  it('are named, and from the seventh on only counted', () => {
    expect(passedOverSentence(balanceOf([0, 1, 0, 0]))).toBe(
      'The sample is too small for a case of every value: it has none of (empty), v2 or v3.',
    );
    expect(passedOverSentence(balanceOf([1, 0, 0, 0, 0, 0, 0, 0, 0]))).toBe(
      'The sample is too small for a case of every value: it has none of v1, v2, v3, v4, v5, v6 or 2 other values.',
    );
  });

  it('are not spoken of where each has one, or where nothing is sampled', () => {
    expect(passedOverSentence(balanceOf([1, 1]))).toBeNull();
    expect(passedOverSentence(balanceOf([0, 0]))).toBeNull();
  });
});
