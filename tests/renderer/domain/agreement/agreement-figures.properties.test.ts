import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementFigures } from '../../../../renderer/domain/agreement/agreement-figures.ts';
import type { AgreementFigures, FigureGroup } from '../../../../renderer/domain/agreement/figures.ts';
import type { ComparedWork, Comparison } from '../../../../renderer/domain/coding/units/comparison.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { anyComparison, anyWork } from '../coding/units/compared-work.ts';

const numRuns = propertyRuns;
const comparisons = anyComparison(['narrative', 'sentence', 'character']);
const figuresOf = (comparison: Comparison, work: ComparedWork) =>
  agreementFigures({ ...comparison, bothIntervals: false, replicates: 4, seed: 3 }, work);

/** The values by code, group and coefficient, to as many digits as the order of adding leaves alone; coders by name. */
function valuesIn({ groups }: AgreementFigures): Record<string, unknown> {
  return Object.fromEntries(
    groups.flatMap(({ codeId, coderIds, figures }) =>
      figures.map(({ coefficient, estimate }) => [
        `${codeId} ${[...coderIds].sort().join(' ')} ${coefficient}`,
        estimate.value === null ? estimate.reason : Math.round(estimate.value * 1e9) / 1e9 + 0,
      ]),
    ),
  );
}

describe('the figures of a comparison', () => {
  it('do not change with the order of coders, narratives, sheets and codings', () => {
    fc.assert(
      fc.property(comparisons, anyWork(), (comparison, work) => {
        const turned = {
          ...work,
          narratives: work.narratives.toReversed(),
          sheets: work.sheets.map((sheet) => ({ ...sheet, codings: sheet.codings.toReversed() })).toReversed(),
        };
        const coderIds = comparison.coderIds.toReversed();
        const found = valuesIn(figuresOf({ ...comparison, coderIds }, turned));
        expect(found).toEqual(valuesIn(figuresOf(comparison, work)));
      }),
      { numRuns },
    );
  });

  it('are 1 or undefined for coders who did the same', () => {
    fc.assert(
      fc.property(comparisons, anyWork(), (comparison, work) => {
        const ofAda = work.sheets.filter(({ coderId }) => coderId === 'ada');
        const sheets = ['ada', 'ben', 'cora'].flatMap((coderId) => ofAda.map((sheet) => ({ ...sheet, coderId })));
        for (const value of Object.values(valuesIn(figuresOf(comparison, { ...work, sheets })))) {
          expect(typeof value === 'string' || value === 1).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('rest on counts that belong together', () => {
    const expectWhole = ({ units, counts, prevalence, coders }: FigureGroup) => {
      const rated = coders.reduce((sum, coder) => sum + coder.rated, 0);
      const found = coders.reduce((sum, coder) => sum + coder.found, 0);
      expect(prevalence).toBe(rated === 0 ? null : found / rated);
      expect(coders.every((coder) => coder.found <= coder.rated && coder.rated <= units)).toBe(true);
      if (!counts) return;
      const { a, b, c, d } = counts;
      expect([a + b + c + d, a + b, a + c]).toEqual([units, coders[0]?.found, coders[1]?.found]);
    };
    fc.assert(
      fc.property(comparisons, anyWork(), (comparison, work) => {
        const { groups, narratives } = figuresOf(comparison, work);
        for (const group of groups) {
          expectWhole(group);
          expect(group.counts !== null).toBe(group.codeId !== null && group.coderIds.length === 2);
          expect(group.narratives).toBeLessThanOrEqual(narratives);
        }
      }),
      { numRuns },
    );
  });
});
