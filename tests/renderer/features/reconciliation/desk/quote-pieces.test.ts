import { describe, expect, it } from 'vitest';
import { quotePieces, sharedSpan } from '../../../../../renderer/features/reconciliation/desk/quote-pieces.ts';

const text = 'since March she has not gone missing. She feels safe there.';

describe('a quote beside others', () => {
  it('shows what the others do not have apart from what all have', () => {
    const shared = sharedSpan([
      { start: 0, end: 52 },
      { start: 38, end: 58 },
    ]);
    expect(shared).toEqual({ start: 38, end: 52 });
    expect(quotePieces(text, { start: 0, end: 52 }, shared)).toEqual([
      { words: 'since March she has not gone missing. ', isShared: false },
      { words: 'She feels safe', isShared: true },
    ]);
  });

  it('has nothing to compare with where only one coded it, or nothing is common', () => {
    expect(sharedSpan([{ start: 0, end: 5 }])).toBeNull();
    expect(
      sharedSpan([
        { start: 0, end: 5 },
        { start: 5, end: 9 },
      ]),
    ).toBeNull();
  });

  it('loses the middle of what is long, at spaces', () => {
    const long = 'word '.repeat(100).trim();
    const [piece] = quotePieces(long, { start: 0, end: long.length }, null);
    expect(piece?.words).toMatch(/^word( word)* … word( word)*$/);
    expect(piece?.words.length).toBeLessThan(200);
  });
});
