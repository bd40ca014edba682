import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveEdge } from '../../../../renderer/domain/coding/move-edge.ts';
import { stepEdge } from '../../../../renderer/domain/text/step-edge.ts';
import { tidySpan } from '../../../../renderer/domain/text/tidy-span.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { codingOf, contentOf, sheetAfter, sheetAfterUndo, sheetWith, textAndSheet } from '../../../support/sheets.ts';

// 0 Kai, 4 is, 7 👩🏽‍🎓 (7 units), 15 safe, end 19
const text = 'Kai is 👩🏽‍🎓 safe';
const sheet = sheetWith([codingOf({ id: 'a', start: 4, end: 6, updatedAt: 8000 })]);
const moved = (edge: 'start' | 'end', offset: number) => {
  const entry = moveEdge(sheet, { codingId: 'a', edge, offset, text, at: 9000 })?.entries[0];
  return entry?.table === 'codings' && entry.after ? [entry.after.start, entry.after.end] : null;
};

describe('moveEdge', () => {
  it('moves one edge and leaves the other', () => {
    expect(moved('start', 1)).toEqual([1, 6]);
    expect(moved('start', 5)).toEqual([5, 6]);
    expect(moved('end', 5)).toEqual([4, 5]);
    expect(moved('end', 19)).toEqual([4, 19]);
  });

  it('takes the whole of an emoji that it is moved into, and sheds white space', () => {
    expect(moved('end', 9)).toEqual([4, 14]);
    expect(moved('end', 15)).toEqual([4, 14]);
    expect(moved('start', 3)).toBeNull();
  });

  it('never empties a coding and never crosses its other edge', () => {
    for (const offset of [4, 3, 0]) expect(moved('end', offset)).toBeNull();
    for (const offset of [6, 7, 19]) expect(moved('start', offset)).toBeNull();
  });

  it('does nothing if nothing would move, the coding is gone or the sheet is finished', () => {
    expect(moved('end', 6)).toBeNull();
    const move = { codingId: 'a', edge: 'end', offset: 5, text, at: 9000 } as const;
    expect(moveEdge(sheet, { ...move, codingId: 'gone' })).toBeNull();
    expect(moveEdge({ ...sheet, state: 'finished' }, move)).toBeNull();
  });

  it('moves visibly with every step of a key until the text or the coding ends, and can be undone', () => {
    const steps = fc.record({
      edge: fc.constantFrom('start', 'end'),
      step: fc.constantFrom('grapheme', 'word', 'sentence'),
      direction: fc.constantFrom('forward', 'back'),
    });
    fc.assert(
      fc.property(textAndSheet(), steps, ({ text, sheet }, { edge, step, direction }) => {
        const [coding] = sheet.codings;
        if (!coding) return;
        const offset = stepEdge(text, coding, edge, step, direction);
        const act = moveEdge(sheet, { codingId: coding.id, edge, offset, text, at: 9000 });
        if (!act) {
          const inside = direction === 'forward' ? edge === 'start' : edge === 'end';
          if (!inside) expect(offset).toBe(coding[edge]);
          return;
        }
        const after = sheetAfter(sheet, act);
        const span = after.codings.find(({ id }) => id === coding.id);
        if (!span) throw new Error('the coding is gone');
        expect(tidySpan(text, span)).toEqual({ start: span.start, end: span.end });
        expect(span[edge] > coding[edge]).toBe(direction === 'forward');
        expect(contentOf(sheetAfterUndo(after, act))).toEqual(contentOf(sheet));
      }),
      { numRuns: propertyRuns },
    );
  });
});
