import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../../renderer/domain/coding/change.ts';
import type { Coding } from '../../../../renderer/domain/coding/coding.ts';
import { mergeCodings } from '../../../../renderer/domain/coding/merge-codings.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { codingOf, contentOf, sheetAfter, sheetAfterUndo, sheetWith, textAndSheet } from '../../../support/sheets.ts';

/** No white space, so that only spans that touch or overlap meet. */
const solidText = 'abcdefghijklmnopqrstuvwxyz';

/** The codings left after merging the one of that id. */
function merged(codings: readonly Coding[], codingId: string, text = solidText): readonly Coding[] {
  const sheet = sheetWith(codings);
  const act = mergeCodings(sheet, { codingId, text, at: 9000 });
  if (!act) throw new Error('nothing was merged');
  return sheetAfter(sheet, act).codings;
}

describe('mergeCodings', () => {
  it('gives the oldest coding the union of all that touch or overlap, directly or through others', () => {
    const left = merged(
      [
        codingOf({ id: 'young', start: 0, end: 4, createdAt: 3000 }),
        codingOf({ id: 'touching', start: 4, end: 9, createdAt: 2000 }),
        codingOf({ id: 'old', start: 8, end: 12, createdAt: 1000, updatedAt: 4000 }),
        codingOf({ id: 'apart', start: 13, end: 15 }),
        codingOf({ id: 'other', start: 2, end: 10, codeId: 'voice' }),
      ],
      'young',
    );
    expect(left.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['old', 0, 12],
      ['apart', 13, 15],
      ['other', 2, 10],
    ]);
    expect(left[0]).toMatchObject({ createdAt: 1000, updatedAt: 9000 });
  });

  it('takes in two sentences with nothing but white space between them, and covers that space', () => {
    const text = 'She sings.  He plays.\n\nThey eat.';
    const sentences = [
      codingOf({ id: 'sings', start: 0, end: 10 }),
      codingOf({ id: 'plays', start: 12, end: 21 }),
      codingOf({ id: 'eat', start: 23, end: 32 }),
    ];
    expect(merged(sentences, 'plays', text).map(({ start, end }) => [start, end])).toEqual([[0, 32]]);
  });

  it('leaves apart what a single other character parts', () => {
    const text = 'She sings, he plays.';
    const parts = [codingOf({ id: 'sings', start: 0, end: 9 }), codingOf({ id: 'plays', start: 11, end: 20 })];
    expect(mergeCodings(sheetWith(parts), { codingId: 'sings', text, at: 1 })).toBeNull();
  });

  it('joins memos in the order of the text with a blank line, the same words once', () => {
    const [coding] = merged(
      [
        codingOf({ id: 'a', start: 5, end: 9, memo: 'Second.' }),
        codingOf({ id: 'b', start: 0, end: 6, memo: 'First.' }),
        codingOf({ id: 'c', start: 8, end: 11, memo: 'Second.' }),
        codingOf({ id: 'd', start: 9, end: 12 }),
      ],
      'a',
    );
    expect(coding?.memo).toBe('First.\n\nSecond.');
  });

  it('keeps a status on which all agree and drops it where one differs or has none', () => {
    const pair = (first: string | undefined, second: string | undefined) =>
      merged(
        [
          codingOf({ id: 'a', start: 0, end: 5, ...(first ? { status: first } : {}) }),
          codingOf({ id: 'b', start: 3, end: 8, ...(second ? { status: second } : {}) }),
        ],
        'b',
      )[0];
    expect(pair('unmet', 'unmet')?.status).toBe('unmet');
    expect(pair('unmet', 'partly')).not.toHaveProperty('status');
    expect(pair('unmet', undefined)).not.toHaveProperty('status');
    expect(pair(undefined, 'unmet')).not.toHaveProperty('status');
  });

  it('is manual if any was, otherwise a suggestion with the evidence of all', () => {
    const suggested = { origin: 'suggestion' as const };
    const first = codingOf({ id: 'a', start: 0, end: 5, ...suggested, evidence: ['safe', 'home'] });
    const second = codingOf({ id: 'b', start: 3, end: 8, ...suggested, evidence: ['home', 'calm'] });
    expect(merged([first, second], 'a')[0]).toMatchObject({ origin: 'suggestion', evidence: ['safe', 'home', 'calm'] });
    const [mixed] = merged([first, codingOf({ id: 'b', start: 3, end: 8 })], 'a');
    expect(mixed?.origin).toBe('manual');
    expect(mixed).not.toHaveProperty('evidence');
  });

  it('does nothing without a neighbour, without the coding, or on a finished sheet', () => {
    const near = [codingOf({ id: 'a', start: 0, end: 5 }), codingOf({ id: 'b', start: 6, end: 8 })];
    expect(mergeCodings(sheetWith(near), { codingId: 'a', text: solidText, at: 1 })).toBeNull();
    const touching = [codingOf({ id: 'a', start: 0, end: 5 }), codingOf({ id: 'b', start: 5, end: 8 })];
    expect(mergeCodings(sheetWith(touching), { codingId: 'gone', text: solidText, at: 1 })).toBeNull();
    const finished = sheetWith(touching, { state: 'finished' });
    expect(mergeCodings(finished, { codingId: 'a', text: solidText, at: 1 })).toBeNull();
  });

  it('codes the same characters as before and the white space between, none else, and an undo restores every coding', () => {
    fc.assert(
      fc.property(textAndSheet(), ({ text, sheet }) => {
        for (const { id } of sheet.codings) {
          const act = mergeCodings(sheet, { codingId: id, text, at: 9000 });
          if (!act) continue;
          const after = sheetAfter(sheet, act);
          for (const codeId of ['safety', 'voice']) {
            expect(withSpaceBetween(text, coded(text, after.codings, codeId))).toEqual(
              withSpaceBetween(text, coded(text, sheet.codings, codeId)),
            );
          }
          expect(mergeCodings(after, { codingId: onlyCoding(act), text, at: 9001 })).toBeNull();
          expect(after.codings.length).toBeLessThan(sheet.codings.length);
          expect(contentOf(sheetAfterUndo(after, act))).toEqual(contentOf(sheet));
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});

/** Which units are coded: 1 or 0 each. */
function coded(text: string, codings: readonly Coding[], codeId: string): string {
  const units = new Array<string>(text.length).fill('0');
  for (const coding of codings) if (coding.codeId === codeId) units.fill('1', coding.start, coding.end);
  return units.join('');
}

/** The same with every run of uncoded white space that lies between coded characters coded too. */
function withSpaceBetween(text: string, units: string): string {
  return units.replace(/(?<=1)0+(?=1)/g, (gap: string, at: number) =>
    text.slice(at, at + gap.length).trim() === '' ? '1'.repeat(gap.length) : gap,
  );
}

/** The id of the one coding that a merge leaves. */
function onlyCoding(act: Act): string {
  const left = act.entries.filter((entry) => entry.table === 'codings' && entry.after !== null);
  const [entry] = left;
  if (left.length !== 1 || entry?.table !== 'codings') throw new Error('a merge leaves one coding');
  return entry.id;
}
