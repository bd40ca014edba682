import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementFigures } from '../../../../../renderer/domain/agreement/agreement-figures.ts';
import { foundByHowMany } from '../../../../../renderer/domain/agreement/behind/found-by-how-many.ts';
import type { PassagesQuestion } from '../../../../../renderer/domain/agreement/behind/passages.ts';
import { passagesBehind } from '../../../../../renderer/domain/agreement/behind/passages-behind.ts';
import { statusCounts } from '../../../../../renderer/domain/agreement/behind/status-counts.ts';
import { workedCategories } from '../../../../../renderer/domain/agreement/behind/worked-categories.ts';
import { workedAlpha, workedPair } from '../../../../../renderer/domain/agreement/behind/worked-counts.ts';
import type { FigureGroup, PairCounts } from '../../../../../renderer/domain/agreement/figures.ts';
import type { ComparedWork, Comparison, UnitKind } from '../../../../../renderer/domain/coding/units/comparison.ts';
import { type ComparedStudy, comparedStudy } from '../../../../support/compared-study.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

const units = ['narrative', 'sentence', 'character'] as const;

describe('what stands behind a figure', () => {
  it('is as many passages as each count of every pair', () => {
    eachGroup(true, (comparison, work, group) => {
      const { codeId, counts, coderIds } = group;
      const [first, second] = coderIds;
      if (codeId === null || counts === null || first === undefined || second === undefined) return;
      const question = { ...comparison, codeId, pair: [first, second] as const };
      expect(countsBehind(question, work)).toEqual(counts);
    });
  });

  it('is the sum from which the figure of a pair can be worked out', () => {
    eachGroup(false, (_comparison, _work, group) => {
      const worked = group.counts && workedPair(group.counts);
      if (!worked) return;
      expectSame(group, 'percent_agreement', worked.observed);
      expectSame(group, 'cohen_kappa', worked.kappa);
      expectSame(group, 'krippendorff_alpha', worked.alpha.alpha);
      expectSame(group, 'positive_agreement', worked.positive);
      expectSame(group, 'negative_agreement', worked.negative);
      expect(group.prevalence).toBeCloseTo(worked.prevalence, 9);
    });
  });

  it('is, where statuses are compared, the table from which the figures of a pair can be worked out', () => {
    eachGroup(true, (comparison, work, group) => {
      const { codeId, coderIds, counts } = group;
      const [first, second] = coderIds;
      if (!comparison.comparesStatus || codeId === null || counts === null || !first || !second) return;
      const table = statusCounts({ ...comparison, codeId, pair: [first, second] }, work);
      const worked = workedCategories(table.counts);
      expect(worked?.n ?? 0).toBe(group.units);
      if (!worked) return;
      expectSame(group, 'percent_agreement', worked.observed);
      expectSame(group, 'cohen_kappa', worked.kappa.value);
      expectSame(group, 'gwet_ac1', worked.ac1.value);
      expectSame(group, 'krippendorff_alpha', worked.alpha.value);
    });
  });

  it('is, for all coders, how many found the code in how many units', () => {
    eachGroup(false, (comparison, work, group) => {
      if (group.codeId === null || group.coderIds.length !== 3) return;
      const rows = foundByHowMany({ ...comparison, codeId: group.codeId }, work);
      expect(rows.reduce((sum, row) => sum + row.units, 0)).toBe(group.units);
      if (group.units === 0) return;
      const worked = workedAlpha(rows);
      expectSame(group, 'krippendorff_alpha', worked.alpha);
      expectSame(group, 'percent_agreement', worked.percent);
      expect(group.prevalence).toBeCloseTo(worked.prevalence, 9);
    });
  });
});

/** Looks at every row of figures of many studies in every unit; with statuses as well where counts alone are looked at. */
function eachGroup(
  withStatus: boolean,
  look: (comparison: Comparison, work: ComparedWork, group: FigureGroup) => void,
): void {
  const comparesStatus = withStatus ? fc.boolean() : fc.constant(false);
  fc.assert(
    fc.property(comparedStudy(), fc.constantFrom(...units), fc.boolean(), comparesStatus, (study, unit, ...flags) => {
      const [leavesOutUncoded, status] = flags;
      const comparison = comparisonOf(study, unit, leavesOutUncoded, status);
      const asked = { ...comparison, bothIntervals: false, replicates: 2, seed: 1 };
      for (const group of agreementFigures(asked, study.work).groups) look(comparison, study.work, group);
    }),
    { numRuns: propertyRuns },
  );
}

function comparisonOf({ scheme, coderIds }: ComparedStudy, unit: UnitKind, left: boolean, status: boolean): Comparison {
  return { scheme, coderIds, unit, leavesOutUncoded: left, comparesStatus: status };
}

function countsBehind(question: Omit<PassagesQuestion, 'found'>, work: ComparedWork): PairCounts {
  const count = (one: boolean, other: boolean) =>
    passagesBehind({ ...question, found: [one, other] }, work).reduce(
      (sum, { unit }) => sum + (unit && question.unit === 'character' ? unit.end - unit.start : 1),
      0,
    );
  return { a: count(true, true), b: count(true, false), c: count(false, true), d: count(false, false) };
}

function expectSame({ figures }: FigureGroup, coefficient: string, worked: number | null): void {
  const value = figures.find((figure) => figure.coefficient === coefficient)?.estimate.value;
  if (value === undefined) throw new Error(`No ${coefficient} among the figures`);
  if (value === null) expect(worked).toBeNull();
  else expect(worked).toBeCloseTo(value, 9);
}
