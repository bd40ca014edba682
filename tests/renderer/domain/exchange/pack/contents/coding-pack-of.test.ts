import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../../../renderer/domain/coding/dataset.ts';
import type { Sheet, SheetState } from '../../../../../../renderer/domain/coding/sheet.ts';
import { leadStudy, packFor } from '../../../../../support/merging/team-study.ts';
import { propertyRuns } from '../../../../../support/property-runs.ts';
import { ada, ben, cora, sheet } from '../../../../../support/study.ts';

const states = ['not_started', 'in_progress', 'finished'] as const;
const codeIds = ['safety', 'voice', 'rights', 'inclusion'] as const;

/** Whatever Ben may have coded, and what followed from it at the lead's. */
function worksOfBen(): fc.Arbitrary<Partial<Dataset>> {
  const one = fc.record({
    narrativeId: fc.constantFrom('n1', 'n2', 'n3'),
    state: fc.constantFrom<SheetState>(...states),
    codes: fc.uniqueArray(fc.constantFrom(...codeIds)),
    revision: fc.integer({ min: 1, max: 99 }),
  });
  return fc.uniqueArray(one, { selector: ({ narrativeId }) => narrativeId }).map((works) => {
    const sheets = works.map(({ narrativeId, state, codes, revision }): Sheet => {
      return { ...sheet(narrativeId, ben, codes, state), revision, lineage: [`hash-${revision}`], memo: 'Bens Notiz' };
    });
    const openings = works.map(({ narrativeId }) => ({ narrativeId, leadId: ada.id, reason: 'Ben is ill', at: 4 }));
    return { sheets, openings };
  });
}

describe('a coding pack', () => {
  it('is the same, byte for byte, whatever a colleague coded', () => {
    const study = { ...leadStudy(3), sheets: [sheet('n2', cora, ['safety'])] };
    const blank = JSON.stringify(packFor(study, cora.id));
    fc.assert(
      fc.property(worksOfBen(), fc.boolean(), (work, isFirst) => {
        const others = work.sheets ?? [];
        const sheets = isFirst ? [...others, ...study.sheets] : [...study.sheets, ...others];
        expect(JSON.stringify(packFor({ ...study, ...work, sheets }, cora.id))).toBe(blank);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('names no other coder, no draw and no figures', () => {
    const study = leadStudy(2);
    const draw = {
      ...({ seed: 7, coderIds: [ben.id, cora.id], overlap: { kind: 'all' }, codersEach: 2, rest: 'shared' } as const),
      stratifiedBy: null,
    };
    const agreement = { schemeId: 's', revision: 1, coderIds: [ben.id, cora.id], figures: [] };
    const rounds = study.rounds.map((round) => ({ ...round, draw, agreement }));
    const withdrawals = [{ caseHash: 'f'.repeat(64), narrativeIds: ['n9'], by: ben.id, at: 1 }];
    const text = JSON.stringify(packFor({ ...study, rounds, withdrawals }, cora.id));
    for (const word of [ben.id, ben.name, '"draw":', '"agreement":', 'copyId']) expect(text).not.toContain(word);
    expect(text).toContain('n9');
  });

  it('holds the coder’s own narratives and rounds alone, in the project’s order', () => {
    const study = leadStudy(4);
    const [round] = study.rounds;
    const others = { roundId: 'round-2', coderIds: [ben.id] };
    const pack = packFor(
      {
        ...study,
        rounds: round ? [round, { ...round, id: 'round-2' }] : [],
        assignments: [
          { roundId: 'round-1', narrativeId: 'n3', coderIds: [ben.id, cora.id] },
          { roundId: 'round-1', narrativeId: 'n1', coderIds: [cora.id] },
          { ...others, narrativeId: 'n2' },
        ],
      },
      cora.id,
    );
    expect(pack.narratives.map(({ id }) => id)).toEqual(['n1', 'n3']);
    expect(pack.cases.map(({ id }) => id)).toEqual(['c1', 'c3']);
    expect(pack.rounds.map(({ id }) => id)).toEqual(['round-1']);
    expect(pack.assignments.map(({ narrativeId, coderIds }) => [narrativeId, coderIds])).toEqual([
      ['n3', [cora.id]],
      ['n1', [cora.id]],
    ]);
  });

  it('brings returned work back, also of a narrative that others code by now', () => {
    const study = leadStudy(2);
    const own = sheet('n2', cora, ['safety']);
    const assignments = study.assignments.map((one) => ({
      ...one,
      coderIds: one.narrativeId === 'n2' ? [ben.id] : [cora.id],
    }));
    const pack = packFor({ ...study, assignments, sheets: [own] }, cora.id);
    expect(pack.sheets).toEqual([own]);
    expect(pack.narratives.map(({ id }) => id)).toEqual(['n1', 'n2']);
    expect(pack.assignments.map(({ narrativeId }) => narrativeId)).toEqual(['n1']);
  });

  it('is not made for somebody who is not here', () => {
    expect(() => packFor(leadStudy(1), 'nobody')).toThrow(RangeError);
  });
});
