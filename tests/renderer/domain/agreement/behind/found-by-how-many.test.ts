import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundByHowMany } from '../../../../../renderer/domain/agreement/behind/found-by-how-many.ts';
import { passagesBehind } from '../../../../../renderer/domain/agreement/behind/passages-behind.ts';
import { unitKinds } from '../../../../../renderer/domain/coding/units/comparison.ts';
import { comparedStudy } from '../../../../support/compared-study.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { codingOf, schemeOf, sheetWith } from '../../../../support/sheets.ts';

const scheme = schemeOf();

function finished(narrativeId: string, coderId: string, found: boolean) {
  const codings = found ? [codingOf({ id: 'k1', start: 0, end: 5 })] : [];
  return sheetWith(codings, { narrativeId, coderId, state: 'finished', finishedUnder: { seven_outcomes: 1 } });
}

describe('how many coders found a code', () => {
  it('is counted over the units that two of them rated', () => {
    const work = {
      schemes: [scheme],
      narratives: ['n1', 'n2', 'n3', 'n4'].map((id) => ({ id, text: 'She plays.' })),
      sheets: [
        ...[finished('n1', 'c1', true), finished('n1', 'c2', true), finished('n1', 'c3', false)],
        ...[finished('n2', 'c1', true), finished('n2', 'c2', false), finished('n2', 'c3', true)],
        ...[finished('n3', 'c1', false), finished('n3', 'c3', false)],
        ...[finished('n4', 'c2', true)],
      ],
    };
    const question = { scheme, coderIds: ['c1', 'c2', 'c3'], codeId: 'safety' };
    const choices = { leavesOutUncoded: false, comparesStatus: false };
    expect(foundByHowMany({ ...question, ...choices, unit: 'narrative' }, work)).toEqual([
      { raters: 3, found: 2, units: 2 },
      { raters: 2, found: 0, units: 1 },
    ]);
    // Of the ten characters of n1, n2 and n3 five are marked, each time by the same two of three coders.
    expect(foundByHowMany({ ...question, ...choices, leavesOutUncoded: true, unit: 'span' }, work)).toEqual([
      { raters: 3, found: 2, units: 10 },
      { raters: 3, found: 0, units: 10 },
      { raters: 2, found: 0, units: 10 },
    ]);
  });

  it('is, for two coders, as long as the passages behind their cells', () => {
    const pair = ['c1', 'c3'] as const;
    fc.assert(
      fc.property(comparedStudy(), fc.constantFrom(...unitKinds), fc.boolean(), (study, unit, leavesOutUncoded) => {
        const question = { scheme: study.scheme, coderIds: pair, unit, leavesOutUncoded, comparesStatus: true };
        const counts = foundByHowMany({ ...question, codeId: 'voice' }, study.work);
        const behind = (one: boolean, other: boolean) =>
          passagesBehind({ ...question, codeId: 'voice', pair, found: [one, other] }, study.work).reduce(
            (sum, { unit: span }) => sum + (span && unit !== 'sentence' ? span.end - span.start : 1),
            0,
          );
        const expected = [behind(true, true), behind(true, false) + behind(false, true), behind(false, false)];
        expect([2, 1, 0].map((found) => counts.find((count) => count.found === found)?.units ?? 0)).toEqual(expected);
      }),
      { numRuns: propertyRuns },
    );
  });
});
