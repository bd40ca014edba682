import { describe, expect, it } from 'vitest';
import { joinedLineage } from '../../../../../renderer/domain/coding/merging/lineage.ts';
import { versionOrder } from '../../../../../renderer/domain/coding/merging/version-order.ts';

const version = (hash: string, ...lineage: string[]) => ({
  hash,
  sheet: {
    ...{ narrativeId: 'n1', coderId: 'c', copyId: 'copy', state: 'in_progress' as const, finishedUnder: {} },
    ...{ codings: [], reopenings: [], revision: 1, lineage },
  },
});

describe('how two versions of a sheet follow one another', () => {
  it('is by the lineage, whatever the order in which they come', () => {
    const first = version('a', 'a');
    const second = version('b', 'a', 'b');
    expect(versionOrder(second, first)).toBe('newer');
    expect(versionOrder(first, second)).toBe('older');
    expect(versionOrder(version('a', 'a', 'b', 'a'), version('a', 'a'))).toBe('same');
  });

  it('is a fork where neither has the other in its lineage', () => {
    expect(versionOrder(version('c', 'a', 'c'), version('b', 'a', 'b'))).toBe('fork');
  });

  it('tells content that a coder came back to from the first time that it was there', () => {
    const again = version('a', 'a', 'b', 'a');
    const between = version('b', 'a', 'b');
    expect(versionOrder(again, between)).toBe('newer');
    expect(versionOrder(between, again)).toBe('older');
  });

  it('takes work that has not left the machine for newer than what it came from', () => {
    expect(versionOrder(version('a', 'a'), version('unsent', 'a'))).toBe('older');
    expect(versionOrder(version('b', 'a', 'b'), version('unsent', 'a'))).toBe('fork');
  });

  it('is left to a person where each seems to follow the other', () => {
    expect(versionOrder(version('a', 'b', 'a'), version('b', 'a', 'b'))).toBe('fork');
  });
});

describe('the lineage of two versions together', () => {
  it('holds what either holds, as often as the one that holds it more often', () => {
    const joined = joinedLineage(version('b', 'a', 'b'), version('a', 'a', 'x', 'a'));
    expect(joined.toSorted()).toEqual(['a', 'a', 'b', 'x']);
  });

  it('ends with the hash of the version that holds', () => {
    expect(joinedLineage(version('b', 'a', 'b'), version('x', 'x')).at(-1)).toBe('b');
  });

  it('is the same list if the other adds nothing', () => {
    const holding = version('b', 'a', 'b');
    expect(joinedLineage(holding, version('a', 'a'))).toBe(holding.sheet.lineage);
  });
});
