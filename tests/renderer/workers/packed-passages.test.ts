import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../renderer/domain/agreement/behind/passages.ts';
import { packedCount, packedLength, packedPlace, packPassages } from '../../../renderer/workers/packed-passages.ts';

function passage(narrativeId: string, unit: Passage['unit']): Passage {
  return { narrativeId, unit, spans: [[], []] };
}

describe('packed passages', () => {
  it('keep where each passage lies, in their order', () => {
    const passages = [passage('n2', { start: 0, end: 7 }), passage('n1', null), passage('n2', { start: 7, end: 9 })];
    const packed = packPassages(passages);
    expect(packedCount(packed)).toBe(3);
    expect([0, 1, 2].map((index) => packedPlace(packed, index))).toEqual(
      passages.map(({ narrativeId, unit }) => ({ narrativeId, unit })),
    );
    expect(() => packedPlace(packed, 3)).toThrow(RangeError);
  });

  it('tell how many characters they hold', () => {
    expect(packedLength(packPassages([passage('n1', { start: 2, end: 7 }), passage('n2', { start: 7, end: 9 })]))).toBe(
      7,
    );
    expect(packedLength(packPassages([passage('n1', null)]))).toBe(0);
  });
});
