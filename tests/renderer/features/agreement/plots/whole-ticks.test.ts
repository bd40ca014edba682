import { describe, expect, it } from 'vitest';
import { wholeTicks } from '../../../../../renderer/features/agreement/plots/whole-ticks.ts';

describe('the marks of an axis that counts', () => {
  it('are whole numbers even where few narratives are drawn', () => {
    expect(wholeTicks(4, 6)).toEqual([4, 5, 6]);
    expect(wholeTicks(5, 5)).toEqual([5]);
  });

  it('grow apart where many are drawn', () => {
    // (25 − 5) / 9 is above 2: steps of 5. (2000 − 50) / 9 is above 200: steps of 500.
    expect(wholeTicks(5, 25)).toEqual([5, 10, 15, 20, 25]);
    expect(wholeTicks(50, 2000)).toEqual([500, 1000, 1500, 2000]);
  });
});
