import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOverTime } from '../../../../renderer/domain/agreement/agreement-over-time.ts';
import type { Estimate } from '../../../../renderer/domain/agreement/estimate.ts';
import type { OverTimeQuestion } from '../../../../renderer/domain/agreement/over-time.ts';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import type { ComparedWork } from '../../../../renderer/domain/coding/units/comparison.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { codingOf, schemeOf, sheetWith } from '../../../support/sheets.ts';

const scheme = schemeOf(1, ['safety', 'voice']);

/** Each narrative as what the coders A and B found, a letter a code: s and v. `null`: has not finished. */
type Found = readonly [string | null, string | null];

function workOf(found: readonly Found[]): ComparedWork {
  const sheets = found.flatMap(([first, second], index): Sheet[] =>
    ([first, second] as const).flatMap((codes, coder) =>
      codes === null ? [] : [finishedSheet(`n${index + 1}`, coder === 0 ? 'a' : 'b', codes)],
    ),
  );
  return { schemes: [scheme], sheets, narratives: found.map((_, index) => ({ id: `n${index + 1}` })) };
}

function finishedSheet(narrativeId: string, coderId: string, codes: string): Sheet {
  const codings = [...codes].map((letter) =>
    codingOf({
      id: `${narrativeId}${coderId}${letter}`,
      codeId: letter === 's' ? 'safety' : 'voice',
      start: 0,
      end: 5,
    }),
  );
  return sheetWith(codings, { narrativeId, coderId, state: 'finished', finishedUnder: { [scheme.id]: 1 } });
}

function questionOf(narratives: number, windowSize: number, fields: Partial<OverTimeQuestion> = {}): OverTimeQuestion {
  const finishOrder = Array.from({ length: narratives }, (_, index) => `n${index + 1}`);
  const common = { leavesOutUncoded: false, comparesStatus: false } as const;
  return { scheme, coderIds: ['a', 'b'], unit: 'narrative', ...common, finishOrder, windowSize, ...fields };
}

const rounded = ({ value }: Estimate) => (value === null ? null : Number(value.toFixed(6)));

describe('agreement over time', () => {
  // Safety: both, A alone, neither, both, B alone. Voice: nobody anywhere.
  const five: readonly Found[] = [
    ['s', 's'],
    ['s', ''],
    ['', ''],
    ['s', 's'],
    ['', 's'],
  ];

  it('moves by one narrative and gives every code and the mean in each window', () => {
    const windows = agreementOverTime(questionOf(5, 3), workOf(five));
    expect(windows.map(({ first, last, codeId }) => [first, last, codeId])).toEqual([
      [1, 3, 'safety'],
      [1, 3, 'voice'],
      [1, 3, null],
      [2, 4, 'safety'],
      [2, 4, 'voice'],
      [2, 4, null],
      [3, 5, 'safety'],
      [3, 5, 'voice'],
      [3, 5, null],
    ]);
  });

  it('computes percent, alpha and AC1 of the narratives in the window alone', () => {
    const [first] = agreementOverTime(questionOf(5, 3), workOf(five));
    // Narratives 1–3: 11, 10, 00. Two of three agree. Of the 6 ratings 3 found it: D_o = 2/6, D_e = 2·3·3/(6·5) = 0.6,
    // alpha = 1 − (1/3)/0.6 = 4/9. AC1: pi = 0.5, p_e = 2·0.5·0.5 = 0.5, (2/3 − 0.5)/0.5 = 1/3.
    expect(first && [first.percent, first.alpha, first.ac1].map(rounded)).toEqual([0.666667, 0.444444, 0.333333]);
  });

  it('takes of two coders only what both looked for, where a code came later', () => {
    const later = schemeOf(2, ['safety', 'voice']);
    const earlier = schemeOf(1, ['safety']);
    const work = workOf([
      ['v', 'v'],
      ['v', ''],
      ['', ''],
      ['', 'v'],
    ]);
    // B finished n4 before there was voice, and all but that under the second revision.
    const sheets = work.sheets.map((sheet): Sheet => {
      const isEarly = sheet.narrativeId === 'n4' && sheet.coderId === 'b';
      return { ...sheet, finishedUnder: { [scheme.id]: isEarly ? 1 : 2 } };
    });
    const question = questionOf(4, 4, { scheme: later });
    const voice = agreementOverTime(question, { ...work, sheets, schemes: [earlier, later] })[1];
    // n1 to n3: 11, 10, 00, as safety above. Of n4 A's rating has no say: π would be 3/8 otherwise.
    expect(voice && [voice.percent, voice.ac1].map(rounded)).toEqual([0.666667, 0.333333]);
    const last = agreementOverTime(
      { ...question, windowSize: 2, finishOrder: ['n4', 'none'] },
      { ...work, sheets, schemes: [earlier, later] },
    );
    expect(last[1]?.alpha).toEqual({ value: null, reason: 'no_pair' });
  });

  it('follows the order of finishing, not that of the project', () => {
    const finishOrder = ['n5', 'n3', 'n1', 'n2', 'n4'];
    const [first] = agreementOverTime(questionOf(5, 2, { finishOrder }), workOf(five));
    // n5 and n3: 01 and 00. One of two agrees.
    expect(first && rounded(first.percent)).toBe(0.5);
  });

  it('means over the codes that are defined in a window', () => {
    const windows = agreementOverTime(questionOf(5, 3), workOf(five));
    const [safety, voice, mean] = windows;
    expect(voice?.alpha).toEqual({ value: null, reason: 'no_variation' });
    expect(mean?.alpha.value).toBe(safety?.alpha.value);
    // Voice is never found, and all agree on it: (2/3 + 1) / 2.
    expect(mean && rounded(mean.percent)).toBe(0.833333);
  });

  it('says why a mean is not defined where no code is', () => {
    const nothing: Found[] = [
      ['', ''],
      ['', ''],
    ];
    const mean = agreementOverTime(questionOf(2, 2), workOf(nothing)).at(-1);
    expect(mean?.alpha).toEqual({ value: null, reason: 'no_variation' });
  });

  it('compares whole narratives without their texts, whatever the unit is', () => {
    const ofSentences = questionOf(5, 3, { unit: 'sentence' });
    expect(agreementOverTime(ofSentences, workOf(five))).toEqual(agreementOverTime(questionOf(5, 3), workOf(five)));
  });

  it('gives no window where the narratives do not fill one', () => {
    expect(agreementOverTime(questionOf(5, 6), workOf(five))).toEqual([]);
    expect(agreementOverTime(questionOf(0, 2), workOf([]))).toEqual([]);
  });

  it('throws for a window of one', () => {
    expect(() => agreementOverTime(questionOf(5, 1), workOf(five))).toThrow(RangeError);
  });

  it('covers all narratives in order and without a gap, with windows of one size, few enough to draw', () => {
    const sizes = fc
      .integer({ min: 2, max: 900 })
      .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: size, max: 1500 })));
    fc.assert(
      fc.property(sizes, ([size, narratives]) => {
        const windows = agreementOverTime(questionOf(narratives, size), workOf([])).filter(
          ({ codeId }) => codeId === null,
        );
        expect(windows[0]?.first).toBe(1);
        expect(windows.at(-1)?.last).toBe(narratives);
        for (const [index, { first, last }] of windows.entries()) {
          expect(last - first + 1).toBe(size);
          const next = windows[index + 1];
          if (!next) continue;
          expect(next.first).toBeGreaterThan(first);
          expect(next.first).toBeLessThanOrEqual(last + 1);
        }
        expect(windows.length).toBeLessThanOrEqual(Math.max(202, narratives / size + 2));
        if (narratives - size <= 200) expect(windows).toHaveLength(narratives - size + 1);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('the one window of all narratives has the percent that was counted by hand', () => {
    const narrative = fc.constantFrom<Found>(['s', 's'], ['s', ''], ['', 's'], ['', ''], ['s', null], [null, '']);
    fc.assert(
      fc.property(fc.array(narrative, { minLength: 2, maxLength: 20 }), (found) => {
        const [window] = agreementOverTime(questionOf(found.length, found.length), workOf(found));
        const rated = found.filter((pair) => !pair.includes(null));
        const alike = rated.filter(([first, second]) => first === second).length;
        if (rated.length === 0) expect(window?.percent.value).toBeNull();
        else expect(window?.percent.value).toBeCloseTo(alike / rated.length, 12);
      }),
      { numRuns: propertyRuns },
    );
  });
});
