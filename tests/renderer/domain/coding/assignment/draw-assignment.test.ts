import { describe, expect, it } from 'vitest';
import { drawAssignment } from '../../../../../renderer/domain/coding/assignment/draw-assignment.ts';
import { codersOf, differenceOf, drawOf, plainCases } from './draws.ts';

describe('drawAssignment', () => {
  it('deals all cases to all coders', () => {
    const { assignments, balance } = drawAssignment(plainCases(5), drawOf({ overlap: { kind: 'all' } }), 'round-1');
    expect(assignments).toHaveLength(5);
    expect(assignments[0]).toEqual({ roundId: 'round-1', narrativeId: 'c0001-1', coderIds: ['a', 'b'] });
    expect(balance).toMatchObject({ cases: 5, overlap: 5, left: 0, pairs: [{ coderIds: ['a', 'b'], cases: 5 }] });
  });

  it('shares 7 cases out among 3 coders as 2, 2 and 3, no case twice', () => {
    const { assignments, balance } = drawAssignment(plainCases(7), drawOf({ coderIds: ['a', 'b', 'c'] }), 'r');
    expect(assignments.every(({ coderIds }) => coderIds.length === 1)).toBe(true);
    expect(balance.coders.map(({ cases }) => cases).sort()).toEqual([2, 2, 3]);
    expect(balance.overlap).toBe(0);
  });

  it('takes 10 per cent of 45 cases as 5: a half is rounded up', () => {
    const { balance } = drawAssignment(plainCases(45), drawOf({ overlap: { kind: 'percent', value: 10 } }), 'r');
    expect(balance.overlap).toBe(5);
  });

  it('leaves the rest for another round when it is told to', () => {
    const draw = drawOf({ overlap: { kind: 'cases', value: 10 }, rest: 'left' });
    const { assignments, balance } = drawAssignment(plainCases(40), draw, 'r');
    expect(assignments).toHaveLength(10);
    expect(balance).toMatchObject({ cases: 10, left: 30 });
  });

  it('spreads 12 of 60 cases over regions of 30, 20 and 10 as 6, 4 and 2', () => {
    const regions = ['North', 'North', 'North', 'South', 'South', 'West'];
    const cases = plainCases(60).map((one, index) => ({ ...one, attributes: { region: regions[index % 6] ?? '' } }));
    const draw = drawOf({ overlap: { kind: 'cases', value: 12 }, stratifiedBy: 'region' });
    const { strata } = drawAssignment(cases, draw, 'r').balance;
    expect(strata.map(({ value, cases: all, overlap }) => [value, all, overlap])).toEqual([
      ['North', 30, 6],
      ['South', 20, 4],
      ['West', 10, 2],
    ]);
  });

  it('draws by lot which of equal strata gets a case: over 1,000 seeds each of ten about as often', () => {
    const cases = plainCases(10).map((one, index) => ({ ...one, attributes: { village: `v${index}` } }));
    const drawn = (seed: number) =>
      drawAssignment(
        cases,
        drawOf({ seed, overlap: { kind: 'cases', value: 5 }, rest: 'left', stratifiedBy: 'village' }),
        'r',
      ).balance.strata.filter(({ overlap }) => overlap === 1);
    expect(drawn(7)).toEqual(drawn(7));
    const times = new Map<string, number>();
    for (let seed = 0; seed < 1000; seed += 1) {
      for (const { value } of drawn(seed)) times.set(value, (times.get(value) ?? 0) + 1);
    }
    // 500 each are expected; four standard deviations of a binomial count (1000, 0.5) are 63.
    expect(times.size).toBe(10);
    expect([...times.values()].every((count) => Math.abs(count - 500) < 64)).toBe(true);
  });

  it('gives the fifth case of 44, 4 and 4 to either of the small strata, never to the large one', () => {
    const cases = plainCases(52).map((one, index) => ({
      ...one,
      attributes: { site: index < 44 ? 'A' : index < 48 ? 'B' : 'C' },
    }));
    const times = new Map<string, number>();
    for (let seed = 0; seed < 1000; seed += 1) {
      const draw = drawOf({ seed, overlap: { kind: 'percent', value: 10 }, stratifiedBy: 'site' });
      const split = drawAssignment(cases, draw, 'r')
        .balance.strata.map(({ overlap }) => overlap)
        .join();
      times.set(split, (times.get(split) ?? 0) + 1);
    }
    expect([...times.keys()].sort()).toEqual(['4,0,1', '4,1,0']);
    expect(Math.abs((times.get('4,1,0') ?? 0) - 500)).toBeLessThan(64);
  });

  it('keeps the narratives of a case together', () => {
    const cases = [{ id: 'c', narrativeIds: ['n1', 'n2', 'n3'], attributes: {} }];
    const coders = codersOf(drawAssignment(cases, drawOf(), 'r').assignments);
    expect([...coders.keys()]).toEqual(['n1', 'n2', 'n3']);
    expect(new Set([...coders.values()].map((ids) => ids.join())).size).toBe(1);
  });

  it('draws another overlap by another seed, and over many seeds every case as often as any other', () => {
    const drawn = (seed: number) =>
      drawAssignment(plainCases(10), drawOf({ seed, overlap: { kind: 'cases', value: 3 }, rest: 'left' }), 'r')
        .assignments;
    expect(drawn(1)).not.toEqual(drawn(2));
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed += 1) {
      for (const { narrativeId } of drawn(seed)) times.set(narrativeId, (times.get(narrativeId) ?? 0) + 1);
    }
    // 600 each are expected; four standard deviations of a binomial count (2000, 0.3) are 82.
    expect(times.size).toBe(10);
    expect([...times.values()].every((count) => Math.abs(count - 600) < 82)).toBe(true);
  });

  it('deals 2,000 cases to 6 coders, 400 of them twice, within one case and one case in common', () => {
    const coderIds = ['a', 'b', 'c', 'd', 'e', 'f'];
    const draw = drawOf({ coderIds, overlap: { kind: 'percent', value: 20 } });
    const { balance } = drawAssignment(plainCases(2000), draw, 'r');
    expect(balance.overlap).toBe(400);
    // (2,000 + 400) / 6 and 400 / 15.
    expect(balance.coders.map(({ cases }) => cases)).toEqual([400, 400, 400, 400, 400, 400]);
    expect(differenceOf(balance.pairs.map(({ cases }) => cases))).toBe(1);
  });

  it('throws for a draw that cannot be made', () => {
    expect(() => drawAssignment([], drawOf(), 'r')).toThrow(RangeError);
    expect(() => drawAssignment(plainCases(3), drawOf({ coderIds: [] }), 'r')).toThrow(RangeError);
    expect(() => drawAssignment(plainCases(3), drawOf({ overlap: { kind: 'cases', value: 4 } }), 'r')).toThrow(
      RangeError,
    );
  });
});
