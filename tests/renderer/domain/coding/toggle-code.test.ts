import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toggleCode } from '../../../../renderer/domain/coding/toggle-code.ts';
import { tidySpan } from '../../../../renderer/domain/text/tidy-span.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import {
  codingOf,
  contentOf,
  schemeOf,
  sheetAfter,
  sheetAfterUndo,
  sheetWith,
  spanWithin,
  textAndSheet,
} from '../../../support/sheets.ts';

const text = 'Kai feels safe now. 😀 He was heard.';
const press = { text, scheme: schemeOf(3), codeId: 'safety', id: 'new', at: 7000 };

describe('toggleCode', () => {
  it('adds a coding on the tidied span, and moves an untouched sheet to in progress in the same act', () => {
    const toggled = toggleCode(sheetWith([]), { ...press, span: { start: 9, end: 15 } });
    const coding = {
      id: 'new',
      schemeId: 'seven_outcomes',
      codeId: 'safety',
      start: 10,
      end: 14,
      origin: 'manual',
      codebookRevision: 3,
      createdAt: 7000,
      updatedAt: 7000,
    };
    const blank = { state: 'not_started', finishedUnder: {}, reopenings: [] };
    expect(toggled).toEqual({
      added: coding,
      mergeable: [],
      act: {
        coderId: 'c1',
        scope: { narrativeId: 'n1', coderId: 'c1' },
        label: 'add_code',
        entries: [
          {
            table: 'sheets',
            narrativeId: 'n1',
            coderId: 'c1',
            before: blank,
            after: { ...blank, state: 'in_progress' },
          },
          { table: 'codings', narrativeId: 'n1', coderId: 'c1', id: 'new', before: null, after: coding },
        ],
      },
    });
  });

  it('keeps an emoji whole that a selection cut', () => {
    expect(toggleCode(sheetWith([]), { ...press, span: { start: 21, end: 23 } })?.added).toMatchObject({
      start: 20,
      end: 22,
    });
  });

  it('removes the same code from exactly the same tidied span, and touches nothing else', () => {
    const there = codingOf({ id: 'k1', start: 10, end: 14 });
    const nested = codingOf({ id: 'k2', start: 4, end: 14 });
    const toggled = toggleCode(sheetWith([there, nested]), { ...press, span: { start: 9, end: 15 } });
    expect(toggled?.added).toBeNull();
    expect(toggled?.act.label).toBe('remove_code');
    expect(toggled?.act.entries).toEqual([
      { table: 'codings', narrativeId: 'n1', coderId: 'c1', id: 'k1', before: there, after: null },
    ]);
  });

  it('adds another code, or the code of another scheme, on the same span', () => {
    const sheet = sheetWith([
      codingOf({ id: 'k1', start: 10, end: 14, codeId: 'voice' }),
      codingOf({ id: 'k2', start: 10, end: 14, schemeId: 'barriers' }),
    ]);
    const toggled = toggleCode(sheet, { ...press, span: { start: 10, end: 14 } });
    expect(toggled?.added?.id).toBe('new');
    expect(toggled?.mergeable).toEqual([]);
  });

  it('names the codings of the same code that the new one touches or overlaps, so that they can be merged', () => {
    const overlapping = codingOf({ id: 'k1', start: 0, end: 12 });
    const touching = codingOf({ id: 'k2', start: 14, end: 19 });
    const apart = codingOf({ id: 'k3', start: 26, end: 28 });
    const other = codingOf({ id: 'k4', start: 10, end: 13, codeId: 'voice' });
    const toggled = toggleCode(sheetWith([overlapping, touching, apart, other]), {
      ...press,
      span: { start: 10, end: 14 },
    });
    expect(toggled?.mergeable.map(({ id }) => id)).toEqual(['k1', 'k2']);
  });

  it('does nothing with white space alone or on a finished sheet', () => {
    expect(toggleCode(sheetWith([]), { ...press, span: { start: 9, end: 10 } })).toBeNull();
    const finished = sheetWith([codingOf({ id: 'k1', start: 10, end: 14 })], { state: 'finished' });
    expect(toggleCode(finished, { ...press, span: { start: 0, end: 3 } })).toBeNull();
    expect(toggleCode(finished, { ...press, span: { start: 10, end: 14 } })).toBeNull();
  });

  it('throws for a code that the scheme has not', () => {
    expect(() => toggleCode(sheetWith([]), { ...press, codeId: 'joy', span: { start: 0, end: 3 } })).toThrow(
      RangeError,
    );
  });

  it('pressed twice on any span leaves the codings as they were, and so does undo', () => {
    const cases = textAndSheet().chain((one) => spanWithin(one.text.length).map((span) => ({ ...one, span })));
    fc.assert(
      fc.property(cases, ({ text, sheet, span }) => {
        const tidy = tidySpan(text, span);
        const once = toggleCode(sheet, { ...press, text, span });
        if (!once || !tidy) {
          expect([once, tidy]).toEqual([null, null]);
          return;
        }
        const after = sheetAfter(sheet, once.act);
        expect(contentOf(sheetAfterUndo(after, once.act))).toEqual(contentOf(sheet));
        if (once.added) {
          const twice = toggleCode(after, { ...press, text, span: tidy, id: 'other' });
          expect(twice?.added).toBeNull();
          expect(contentOf(sheetAfter(after, twice?.act ?? once.act))).toEqual(contentOf(sheet));
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});
