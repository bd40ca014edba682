import { describe, expect, it } from 'vitest';
import type { ComparedWork, Comparison } from '../../../renderer/domain/coding/units/comparison.ts';
import { unpackSheets } from '../../../renderer/workers/packed-sheets.ts';
import { largestPart, type WorkPart, workParts } from '../../../renderer/workers/work-parts.ts';
import { ada, ben, codebook, cora, sheet, study } from '../../support/study.ts';

const { schemes } = study(1);
const comparison: Comparison = {
  scheme: codebook(),
  coderIds: [ada.id, ben.id],
  unit: 'narrative',
  leavesOutUncoded: false,
  comparesStatus: false,
};

function work(narratives: number, codesEach: readonly string[], text?: string): ComparedWork {
  const ids = Array.from({ length: narratives }, (_, index) => `n${index + 1}`);
  return {
    schemes,
    sheets: ids.flatMap((id) => [sheet(id, ada, codesEach), sheet(id, ben, codesEach)]),
    narratives: ids.map((id) => (text === undefined ? { id } : { id, text })),
  };
}

const sheetsOf = (parts: readonly WorkPart[]) => parts.flatMap((part) => unpackSheets(part.sheets));

describe('the parts of compared work', () => {
  it('hold every narrative once, in the project’s order, each with its own sheets', () => {
    const parts = [...workParts(comparison, work(2 * largestPart.narratives + 1, ['voice']))];
    expect(parts.map(({ narratives }) => narratives.length)).toEqual([
      largestPart.narratives,
      largestPart.narratives,
      1,
    ]);
    expect(parts.flatMap(({ narratives }) => narratives.map(({ id }) => id))).toEqual(
      Array.from({ length: 2 * largestPart.narratives + 1 }, (_, index) => `n${index + 1}`),
    );
    for (const part of parts) {
      const ids = part.narratives.map(({ id }) => id);
      expect(unpackSheets(part.sheets).map(({ narrativeId }) => narrativeId)).toEqual(ids.flatMap((id) => [id, id]));
    }
  });

  it('are cut earlier where there are many codings or long texts', () => {
    const codes = Array.from({ length: largestPart.codings / 4 }, () => 'voice');
    // Two coders' sheets of a quarter each: two narratives fill a part.
    expect([...workParts(comparison, work(5, codes))].map(({ narratives }) => narratives.length)).toEqual([2, 2, 1]);
    const text = 'a'.repeat(largestPart.characters / 2);
    expect([...workParts(comparison, work(5, [], text))].map(({ narratives }) => narratives.length)).toEqual([2, 2, 1]);
  });

  it('leave out sheets of other coders, unfinished ones, and those finished under another codebook', () => {
    const { sheets, narratives } = work(1, ['voice']);
    const others = [sheet('n1', cora, ['safety']), { ...sheet('n1', ada, ['safety']), finishedUnder: { barriers: 1 } }];
    const unfinished = { ...sheet('n1', ben, ['safety'], 'in_progress'), finishedUnder: { seven_outcomes: 1 } };
    const parts = [...workParts(comparison, { schemes, narratives, sheets: [...others, unfinished, ...sheets] })];
    expect(sheetsOf(parts).map(({ coderId, codings }) => [coderId, codings.map(({ codeId }) => codeId)])).toEqual([
      [ada.id, ['voice']],
      [ben.id, ['voice']],
    ]);
  });

  it('are none of no narratives', () => {
    expect([...workParts(comparison, work(0, []))]).toEqual([]);
  });
});
