import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsInTurn } from '../../../../../renderer/domain/coding/assignment/groups-in-turn.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { differenceOf } from './draws.ts';

function first(count: number, members: number, size: number): (readonly number[])[] {
  const turns = groupsInTurn(members, size);
  return Array.from({ length: count }, () => turns.next().value ?? []);
}

describe('groupsInTurn', () => {
  it('pairs four members as a tournament does', () => {
    expect(first(7, 4, 2).map((pair) => pair.join(''))).toEqual(['30', '12', '31', '20', '32', '01', '30']);
  });

  it('pairs three members along their one cycle, every second edge first', () => {
    expect(first(4, 3, 2).map((pair) => pair.join(''))).toEqual(['20', '12', '01', '20']);
  });

  it('never lets a member be in two groups more than another, nor a pair meet twice more than another', () => {
    const any = fc.tuple(
      fc.integer({ min: 2, max: 13 }),
      fc.integer({ min: 1, max: 13 }),
      fc.integer({ min: 1, max: 300 }),
    );
    fc.assert(
      fc.property(any, ([members, size, count]) => {
        fc.pre(size <= members);
        const groups = first(count, members, size);
        const numbers = Array.from({ length: members }, (_, index) => index);
        expect(groups.every((group) => new Set(group).size === size)).toBe(true);
        expect(
          differenceOf(numbers.map((one) => groups.filter((group) => group.includes(one)).length)),
        ).toBeLessThanOrEqual(1);
        if (size !== 2 || members < 3) return;
        const pairs = numbers.flatMap((one) =>
          numbers
            .slice(one + 1)
            .map((other) => groups.filter((group) => group.includes(one) && group.includes(other)).length),
        );
        expect(differenceOf(pairs)).toBeLessThanOrEqual(1);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('refuses groups larger than the whole', () => {
    expect(() => groupsInTurn(2, 3).next()).toThrow(RangeError);
  });
});
