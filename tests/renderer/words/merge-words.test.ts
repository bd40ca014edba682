import { describe, expect, it } from 'vitest';
import {
  type HashedSheet,
  type MergePlan,
  type SheetOutcome,
  sheetOutcomes,
} from '../../../renderer/domain/coding/merging/merge-plan.ts';
import {
  leftOutReason,
  mergeCountLines,
  mergedSentence,
  returnRefusalSentence,
  sheetsLeftOut,
  sheetsThatChange,
} from '../../../renderer/words/merge-words.ts';
import { ben, sheet } from '../../support/study.ts';

const version: HashedSheet = { sheet: sheet('n1', ben, []), hash: 'x' };

/** So many sheets of each outcome, each of a case of its own. */
function plan(counts: Partial<Record<SheetOutcome, number>>): MergePlan {
  const outcomes = sheetOutcomes.flatMap((outcome) => Array.from({ length: counts[outcome] ?? 0 }, () => outcome));
  return {
    ...({ coder: ben, heldCoder: ben, coderStanding: 'known', answersOwnPack: true } as const),
    sheets: outcomes.map((outcome, index) => {
      const caseId = outcome === 'unknown_narrative' || outcome === 'withdrawn' ? null : `c${index}`;
      return { narrativeId: `n${index}`, caseId, outcome, incoming: version, held: null };
    }),
  };
}

describe('the dry run in words', () => {
  it('counts what matches, what differs, what is newer and what would go backwards', () => {
    const counts = { newer: 12, same: 30, older: 1, other_text: 2, unknown_code: 1 };
    expect(mergeCountLines(plan(counts))).toEqual([
      '43 cases match',
      '12 sheets newer',
      '30 sheets the same',
      '1 would go backwards',
      '2 texts differ',
      '1 sheet with an unknown code',
    ]);
  });

  it('counts a case of several narratives once, and says so where nothing matches', () => {
    const two = plan({ new: 2 });
    const one = { ...two, sheets: two.sheets.map((planned) => ({ ...planned, caseId: 'c' })) };
    expect(mergeCountLines(one)).toEqual(['1 case matches', '2 sheets new']);
    expect(mergeCountLines(plan({ unknown_narrative: 1, withdrawn: 2 }))).toEqual([
      '0 cases match',
      '1 narrative not here',
      '2 narratives withdrawn',
    ]);
  });

  it('every outcome either changes something, is the same, or is left out with a reason', () => {
    for (const outcome of sheetOutcomes) {
      const one = plan({ [outcome]: 1 });
      expect([sheetsThatChange(one).length + sheetsLeftOut(one).length, outcome]).toEqual([
        outcome === 'same' ? 0 : 1,
        outcome,
      ]);
      if (sheetsLeftOut(one).length > 0) expect(leftOutReason(outcome)).toMatch(/\.$/);
      else expect(() => leftOutReason(outcome)).toThrow('not left out');
    }
  });
});

it('what came of a merge names what changed and what was left out', () => {
  expect(mergedSentence('Ben Hale', plan({ newer: 2, fork: 1, older: 1 }))).toBe(
    'The return of Ben Hale was taken in: 2 sheets newer, 1 chosen by you. 1 sheet was left out.',
  );
  expect(mergedSentence('Ben Hale', plan({ new: 4 }))).toBe('The return of Ben Hale was taken in: 4 sheets new.');
  expect(mergedSentence('Ben Hale', plan({ same: 3 }))).toContain('nothing that was not here');
  expect(mergedSentence('Ben Hale', null)).toContain('nothing was changed');
});

it.each(['other_project', 'no_key', 'from_the_lead'] as const)(
  'a return refused as %s is named, and nothing changed',
  (refusal) => {
    const sentence = returnRefusalSentence(refusal, 'a.age');
    expect(sentence).toContain('‘a.age’');
    expect(sentence).toMatch(/Nothing was changed\.$/);
  },
);
