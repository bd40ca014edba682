import fc from 'fast-check';
import type { CaseToDraw } from '../../../../../renderer/domain/coding/assignment/case-to-draw.ts';
import type { AssignmentDraw } from '../../../../../renderer/domain/coding/round.ts';

/** Cases `c01`, `c02` … with one narrative each and no attributes. */
export function plainCases(count: number): CaseToDraw[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `c${String(index + 1).padStart(4, '0')}`;
    return { id, narrativeIds: [`${id}-1`], attributes: {} };
  });
}

/** A share each for two coders, but for what `more` says otherwise. */
export function drawOf(more: Partial<AssignmentDraw> = {}): AssignmentDraw {
  return {
    seed: 1,
    coderIds: ['a', 'b'],
    overlap: { kind: 'cases', value: 0 },
    codersEach: 2,
    rest: 'shared',
    stratifiedBy: null,
    ...more,
  };
}

/** The coders of every narrative. */
export function codersOf(assignments: readonly { narrativeId: string; coderIds: readonly string[] }[]) {
  return new Map(assignments.map(({ narrativeId, coderIds }) => [narrativeId, coderIds]));
}

export const differenceOf = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);

interface AnyDraw {
  readonly cases: readonly CaseToDraw[];
  readonly draw: AssignmentDraw;
}

/** Any draw without a problem: 1 to 80 cases of 1 to 3 narratives, 1 to 7 coders, up to 5 regions of unequal size. */
export const anyDraw: fc.Arbitrary<AnyDraw> = fc
  .record({
    regions: fc.array(fc.tuple(fc.constantFrom('', 'East', 'North', 'South', 'West'), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 80,
    }),
    coders: fc.integer({ min: 1, max: 7 }),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    part: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
    kind: fc.constantFrom('all' as const, 'cases' as const, 'percent' as const),
    each: fc.integer({ min: 2, max: 7 }),
    rest: fc.constantFrom('shared' as const, 'left' as const),
    isStratified: fc.boolean(),
  })
  .map(({ regions, coders, seed, part, kind, each, rest, isStratified }): AnyDraw => {
    const cases = regions.map(([region, narratives], index) => {
      const id = `c${String(index + 1).padStart(2, '0')}`;
      const narrativeIds = Array.from({ length: narratives }, (_, number) => `${id}-${number + 1}`);
      return { id, narrativeIds, attributes: region === '' ? {} : { region } };
    });
    const single = coders === 1;
    const most = single ? 0 : cases.length;
    const least = rest === 'left' && !single ? 1 : 0;
    const value = Math.min(most, Math.max(least, Math.floor(part * (cases.length + 1))));
    const isAll = kind === 'all' && !single;
    return {
      cases,
      draw: {
        seed,
        coderIds: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].slice(0, coders),
        overlap: isAll
          ? { kind: 'all' }
          : kind === 'percent'
            ? { kind, value: Math.ceil((100 * value) / cases.length) }
            : { kind: 'cases', value },
        codersEach: Math.max(2, Math.min(each, coders)),
        rest: single ? 'shared' : rest,
        stratifiedBy: isStratified ? 'region' : null,
      },
    };
  });
