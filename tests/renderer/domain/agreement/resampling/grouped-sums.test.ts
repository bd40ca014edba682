import { describe, expect, it } from 'vitest';
import { GroupedSums, onceEach } from '../../../../../renderer/domain/agreement/resampling/grouped-sums.ts';

describe('grouped sums', () => {
  const addends = { sum: [2, 0, 2, -1, 1], from: [0, 1, 2, 2, -1], weight: [1, 2, 0.5, 9, 9] };

  it('add each number to its sum as often as it weighs, and write the sums anew each time', () => {
    const grouped = new GroupedSums(3, addends);
    const sums = Float64Array.of(7, 7, 7);
    grouped.addUp(Float64Array.of(10, 20, 30), sums);
    expect([...sums]).toEqual([40, 0, 25]);
    grouped.addUp(Float64Array.of(1, 0, 4), sums);
    expect([...sums]).toEqual([0, 0, 3]);
  });

  it('add each number once to its sum, or to none', () => {
    const sums = new Float64Array(2);
    new GroupedSums(2, onceEach(Int32Array.of(1, -1, 0, 1))).addUp(Float64Array.of(1, 10, 100, 1000), sums);
    expect([...sums]).toEqual([100, 1001]);
  });

  it('may be none', () => {
    const sums = new Float64Array();
    new GroupedSums(0, { sum: [], from: [], weight: [] }).addUp(Float64Array.of(1, 2, 3), sums);
    expect(sums).toHaveLength(0);
  });
});
