import { describe, expect, it } from 'vitest';
import type { PackRecord } from '../../../../../../renderer/domain/coding/pack-record.ts';
import { nextMadeAt } from '../../../../../../renderer/domain/exchange/pack/contents/next-made-at.ts';

const hour = 60 * 60 * 1000;
const now = 1000 * hour;

function made(madeAt: number, coderId = 'coder-ben'): PackRecord {
  return {
    ...{ id: `p${madeAt}`, kind: 'coding', passage: 'made', packId: `p${madeAt}`, coderId, recipient: 'age1' },
    ...{ madeAt, at: madeAt, fileName: 'pack.age', narrativeIds: [] },
  };
}

describe('the date of a new coding pack', () => {
  it('is now', () => {
    expect(nextMadeAt([], 'coder-ben', now)).toBe(now);
    expect(nextMadeAt([made(now - hour), made(now + hour, 'coder-cora')], 'coder-ben', now)).toBe(now);
  });

  it('follows the newest pack of this coder, where the clock was put back since', () => {
    expect(nextMadeAt([made(now + hour), made(now - hour)], 'coder-ben', now)).toBe(now + hour + 1);
  });

  it('does not follow one that is dated so far ahead that nobody opens it', () => {
    expect(nextMadeAt([made(now + 25 * hour)], 'coder-ben', now)).toBe(now);
  });
});
