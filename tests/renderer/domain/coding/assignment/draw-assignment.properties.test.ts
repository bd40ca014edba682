import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseToDraw } from '../../../../../renderer/domain/coding/assignment/case-to-draw.ts';
import { drawAssignment } from '../../../../../renderer/domain/coding/assignment/draw-assignment.ts';
import { drawProblem } from '../../../../../renderer/domain/coding/assignment/draw-problem.ts';
import type { AssignmentDraw } from '../../../../../renderer/domain/coding/round.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { anyDraw, codersOf, differenceOf } from './draws.ts';

/** Each case with its coders, as the assignments say. Throws if its narratives went to different ones. */
function dealt(cases: readonly CaseToDraw[], draw: AssignmentDraw) {
  const coders = codersOf(drawAssignment(cases, draw, 'r').assignments);
  return cases.map((one) => {
    const ofCase = new Set(one.narrativeIds.map((id) => (coders.get(id) ?? []).join()));
    if (ofCase.size !== 1) throw new Error(`${one.id} was torn apart`);
    return { ...one, region: one.attributes.region ?? '', coderIds: coders.get(one.narrativeIds[0] ?? '') ?? [] };
  });
}

function sizeOf({ overlap }: AssignmentDraw, cases: number): number {
  if (overlap.kind === 'all') return cases;
  return overlap.kind === 'cases' ? overlap.value : Math.round((cases * overlap.value) / 100);
}

const holds = (claim: (cases: readonly CaseToDraw[], draw: AssignmentDraw) => void) =>
  fc.assert(
    fc.property(anyDraw, ({ cases, draw }) => {
      fc.pre(drawProblem(draw, cases.length) === null);
      claim(cases, draw);
    }),
    { numRuns: propertyRuns },
  );

describe('a draw', () => {
  it('deals every case whole, as it was told: the overlap to so many coders, the rest to one or to nobody', () => {
    holds((cases, draw) => {
      const all = dealt(cases, draw);
      const overlap = all.filter(({ coderIds }) => coderIds.length > 1);
      expect(overlap).toHaveLength(sizeOf(draw, cases.length));
      expect(overlap.every(({ coderIds }) => coderIds.length === draw.codersEach)).toBe(true);
      const others = all.filter(({ coderIds }) => coderIds.length < 2);
      expect(others.every(({ coderIds }) => coderIds.length === (draw.rest === 'shared' ? 1 : 0))).toBe(true);
      expect(all.every(({ coderIds }) => new Set(coderIds).size === coderIds.length)).toBe(true);
      expect(all.every(({ coderIds }) => coderIds.every((id) => draw.coderIds.includes(id)))).toBe(true);
    });
  });

  it('gives no coder more than one case more than another, in the overlap and in all', () => {
    holds((cases, draw) => {
      const all = dealt(cases, draw);
      const load = (coderId: string, least: number) =>
        all.filter(({ coderIds }) => coderIds.length >= least && coderIds.includes(coderId)).length;
      expect(differenceOf(draw.coderIds.map((id) => load(id, 1)))).toBeLessThanOrEqual(1);
      expect(differenceOf(draw.coderIds.map((id) => load(id, 2)))).toBeLessThanOrEqual(1);
    });
  });

  it('gives no pair of coders more than one case in common more than another, with two coders a case', () => {
    holds((cases, draw) => {
      if (draw.codersEach !== 2 || draw.coderIds.length < 3) return;
      const all = dealt(cases, draw).filter(({ coderIds }) => coderIds.length === 2);
      const pairs = draw.coderIds.flatMap((one, index) =>
        draw.coderIds
          .slice(index + 1)
          .map((other) => all.filter(({ coderIds }) => coderIds.join() === `${one},${other}`).length),
      );
      expect(differenceOf(pairs)).toBeLessThanOrEqual(1);
    });
  });

  it('is the same whatever the order of the cases', () => {
    fc.assert(
      fc.property(anyDraw, fc.infiniteStream(fc.nat()), ({ cases, draw }, ranks) => {
        fc.pre(drawProblem(draw, cases.length) === null);
        const other = cases
          .map((one) => ({ one, rank: ranks.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ one }) => one);
        expect(codersOf(drawAssignment(other, draw, 'r').assignments)).toEqual(
          codersOf(drawAssignment(cases, draw, 'r').assignments),
        );
      }),
      { numRuns: propertyRuns },
    );
  });

  it('takes of each region less than one case more or less than its proportion for the overlap', () => {
    holds((cases, draw) => {
      if (draw.stratifiedBy === null) return;
      const all = dealt(cases, draw);
      for (const region of new Set(all.map((one) => one.region))) {
        const here = all.filter((one) => one.region === region);
        const exact = (here.length * sizeOf(draw, cases.length)) / cases.length;
        expect(Math.abs(here.filter(({ coderIds }) => coderIds.length > 1).length - exact)).toBeLessThan(1);
      }
    });
  });

  it('spreads each region over the coders: the rest within one case, the overlap less than two from even', () => {
    holds((cases, draw) => {
      if (draw.stratifiedBy === null) return;
      const all = dealt(cases, draw);
      for (const region of new Set(all.map((one) => one.region))) {
        const here = all.filter((one) => one.region === region);
        const counts = (isIn: (coders: number) => boolean) =>
          draw.coderIds.map(
            (id) => here.filter(({ coderIds }) => isIn(coderIds.length) && coderIds.includes(id)).length,
          );
        expect(differenceOf(counts((coders) => coders === 1))).toBeLessThanOrEqual(1);
        const overlap = here.filter(({ coderIds }) => coderIds.length > 1).length;
        const even = (overlap * draw.codersEach) / draw.coderIds.length;
        for (const count of counts((coders) => coders > 1)) expect(Math.abs(count - even)).toBeLessThan(2);
      }
    });
  });

  it('counts in its balance what its assignments say', () => {
    holds((cases, draw) => {
      const { balance } = drawAssignment(cases, draw, 'r');
      const all = dealt(cases, draw);
      const given = all.filter(({ coderIds }) => coderIds.length > 0);
      expect(balance.cases).toBe(given.length);
      expect(balance.left).toBe(all.length - given.length);
      expect(balance.overlap).toBe(all.filter(({ coderIds }) => coderIds.length > 1).length);
      for (const share of balance.coders) {
        const own = all.filter(({ coderIds }) => coderIds.includes(share.coderId));
        expect(share.cases).toBe(own.length);
        expect(share.narratives).toBe(own.flatMap(({ narrativeIds }) => narrativeIds).length);
        expect(share.shared).toBe(own.filter(({ coderIds }) => coderIds.length > 1).length);
      }
      const coders = draw.coderIds.length;
      expect(balance.pairs).toHaveLength((coders * (coders - 1)) / 2);
    });
  });
});
