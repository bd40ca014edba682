import { describe, expect, it } from 'vitest';
import { GroupedSums } from '../../../../renderer/domain/agreement/grouped-sums.ts';

describe('grouped sums', () => {
  const addends = [
    { sum: 2, from: 0, weight: 1 },
    { sum: 0, from: 1, weight: 2 },
    { sum: 2, from: 2, weight: 0.5 },
    { sum: -1, from: 2, weight: 9 },
    { sum: 3, from: 2, weight: 9 },
  ];

  it('add each number to its sum as often as it weighs, and write the sums anew each time', () => {
    const grouped = new GroupedSums(3, addends);
    const sums = Float64Array.of(7, 7, 7);
    grouped.addUp(Float64Array.of(10, 20, 30), sums);
    expect([...sums]).toEqual([40, 0, 25]);
    grouped.addUp(Float64Array.of(1, 0, 4), sums);
    expect([...sums]).toEqual([0, 0, 3]);
  });

  it('may be none', () => {
    const sums = new Float64Array();
    new GroupedSums(0, addends).addUp(Float64Array.of(1, 2, 3), sums);
    expect(sums).toHaveLength(0);
  });
});
