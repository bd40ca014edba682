import { describe, expect, it } from 'vitest';
import { spanFigures } from '../../../../../renderer/domain/agreement/spans/span-figures.ts';
import { schemeOf } from '../../../../support/sheets.ts';
import { finishedSheet } from '../../coding/units/compared-work.ts';
import { type CodedText, figuresOf, groupOf, questionOf, valueIn, workOn } from './span-work.ts';

const three = ['ada', 'ben', 'cora'];
const scheme = schemeOf(1, ['safety', 'voice']);

/** One text of 40 characters. Safety: 8 of 10 characters in common. Voice: Ada alone. */
const shifted: CodedText = {
  length: 40,
  marks: {
    ada: [
      [0, 10, 'safety'],
      [20, 30, 'voice'],
    ],
    ben: [[2, 12, 'safety']],
  },
};

describe('spanFigures', () => {
  it('has the figures of a code of two coders, worked by hand', () => {
    const group = groupOf(figuresOf([shifted], { scheme }), 'safety');
    // u-alpha: Σ l = 2 · 4, Σ e = 2 · 20 · 60 / 76.75. F1: one pair, 8 of 12 characters in common.
    expect(valueIn(group, 'u_alpha')).toBeCloseTo(1 - (8 * 76.75) / 2400, 12);
    expect([valueIn(group, 'f1_exact'), valueIn(group, 'f1_iou50'), valueIn(group, 'f1_overlap')]).toEqual([0, 1, 1]);
  });

  it('tells how many spans, narratives and characters stand behind a group', () => {
    const figures = figuresOf([shifted, { length: 10, marks: { ada: [[0, 5, 'safety']] } }], { scheme });
    expect(groupOf(figures, 'safety')).toMatchObject({
      coderIds: ['ada', 'ben'],
      units: 2,
      narratives: 1,
      counts: null,
      prevalence: 20 / 80,
      coders: [
        { rated: 40, found: 1 },
        { rated: 40, found: 1 },
      ],
    });
    expect(groupOf(figures, null)).toMatchObject({
      units: 3,
      prevalence: 30 / 80,
      coders: [{ found: 2 }, { found: 1 }],
    });
    expect(figures.narratives).toBe(1);
  });

  it('goes through the codes in the order of the scheme and ends with all of them, each with all coders before every pair', () => {
    const { groups } = figuresOf([shifted], { scheme, coderIds: three });
    const sets = ['ada,ben,cora', 'ada,ben', 'ada,cora', 'ben,cora'];
    expect(groups.map(({ codeId, coderIds }) => [codeId, coderIds.join()])).toEqual(
      ['safety', 'voice', null].flatMap((codeId) => sets.map((set) => [codeId, set])),
    );
    expect(figuresOf([shifted], { scheme }).groups.map(({ codeId }) => codeId)).toEqual(['safety', 'voice', null]);
  });

  it('shows its coefficients in the order of all coefficients', () => {
    const figures = figuresOf([shifted], { scheme });
    const names = (codeId: string | null) => groupOf(figures, codeId).figures.map(({ coefficient }) => coefficient);
    expect(names('safety')).toEqual(['u_alpha', 'ku_alpha', 'f1_exact', 'f1_iou50', 'f1_overlap']);
    expect(names(null)).toEqual(['u_alpha', 'bar_u_alpha', 'cu_alpha', 'f1_exact', 'f1_iou50', 'f1_overlap']);
  });

  it('takes the plain mean over the codes for which a coefficient is defined', () => {
    const { averages } = figuresOf([shifted], { scheme });
    // F1 by overlap is 1 for safety and 0 for voice; safety is the only code that meets any: (k)u is undefined for both.
    expect(averages).toContainEqual({ coefficient: 'f1_overlap', value: 0.5, definedCodes: 2, undefinedCodes: 0 });
    expect(averages).toContainEqual({ coefficient: 'ku_alpha', value: null, definedCodes: 0, undefinedCodes: 2 });
  });

  it('pools span F1 over all pairs of three coders, which is the positive agreement of their pooled counts', () => {
    const text: CodedText = {
      length: 40,
      marks: {
        ada: [
          [0, 10, 'safety'],
          [20, 30, 'safety'],
        ],
        ben: [[0, 10, 'safety']],
        cora: [[0, 9, 'safety']],
      },
    };
    const group = groupOf(figuresOf([text], { scheme, coderIds: three }), 'safety', three);
    // Ada and Ben: 1 pair of 3 spans exactly; Ada and Cora, Ben and Cora: none of 3 and 2. By half all three find 1.
    expect(valueIn(group, 'f1_exact')).toBeCloseTo(2 / (3 + 3 + 2), 12);
    expect(valueIn(group, 'f1_iou50')).toBeCloseTo(6 / (3 + 3 + 2), 12);
    // Of the pairs by half, a = 3; spans left alone b + c = 1 (Ada's, against Ben) + 1 (Ada's, against Cora): 2a / (2a + b + c).
    expect(valueIn(group, 'f1_iou50')).toBeCloseTo((2 * 3) / (2 * 3 + 2), 12);
  });

  it('counts only who has finished, narrative by narrative', () => {
    const texts: CodedText[] = [
      { length: 40, marks: { ada: [[0, 10, 'safety']], ben: [[0, 10, 'safety']] } },
      { length: 30, marks: { ben: [[0, 10, 'safety']], cora: [] } },
      { length: 20, marks: { ada: [[0, 10, 'safety']] } },
    ];
    const figures = figuresOf(texts, { scheme, coderIds: three });
    expect(groupOf(figures, 'safety', three)).toMatchObject({
      units: 3,
      narratives: 2,
      coders: [
        { rated: 40, found: 1 },
        { rated: 70, found: 2 },
        { rated: 30, found: 0 },
      ],
    });
    expect(valueIn(groupOf(figures, 'safety', ['ada', 'ben']), 'u_alpha')).toBe(1);
    expect(valueIn(groupOf(figures, 'safety', ['ada', 'cora']), 'u_alpha')).toBe('no_pair');
    // l: gaps 30 + 30 + 20 + 30, safety 30; Ben's ten characters of the second text differ: Σ l = 20. S: 300 + 110.
    const expected = (2 * 110 * 30) / (140 - 410 / 140);
    expect(valueIn(groupOf(figures, 'safety', three), 'u_alpha')).toBeCloseTo(1 - 20 / expected, 12);
  });

  it('says why there is nothing to compare', () => {
    const reasons = (texts: readonly CodedText[], coderIds: readonly string[]) =>
      new Set(
        figuresOf(texts, { scheme, coderIds }).groups.flatMap(({ figures }) =>
          figures.map(({ estimate }) => estimate.value ?? estimate.reason),
        ),
      );
    expect(reasons([shifted], ['ada'])).toEqual(new Set(['one_coder']));
    expect(reasons([shifted], ['dora', 'emma'])).toEqual(new Set(['no_pair']));
    expect(reasons([shifted], ['ada', 'emma'])).toEqual(new Set(['no_pair']));
    expect(reasons([{ length: 9, marks: { ada: [], ben: [] } }], ['ada', 'ben'])).toEqual(
      new Set(['no_variation', 'apart', 'no_spans']),
    );
  });

  it('leaves out a narrative for a code that a coder did not look for, and for all codes together', () => {
    const before = schemeOf(1, ['safety']);
    const after = schemeOf(2, ['safety', 'voice']);
    const sheets = [
      finishedSheet('n0', 'ada', [[0, 10, 'safety']], { under: 1 }),
      finishedSheet(
        'n0',
        'ben',
        [
          [0, 10, 'safety'],
          [20, 30, 'voice'],
        ],
        { under: 2 },
      ),
    ];
    const work = { schemes: [before, after], sheets, narratives: [{ id: 'n0', text: 'x'.repeat(40) }] };
    const figures = spanFigures(questionOf({ scheme: after }), work);
    expect(valueIn(groupOf(figures, 'safety'), 'u_alpha')).toBe(1);
    expect(valueIn(groupOf(figures, 'safety'), 'ku_alpha')).toBe('no_pair');
    expect(valueIn(groupOf(figures, 'voice'), 'u_alpha')).toBe('no_pair');
    expect(groupOf(figures, null)).toMatchObject({ units: 0, narratives: 0, prevalence: null });
  });

  it('has no |u, cu and (k)u for coders who gave two codes to one place, and has them for the others', () => {
    const text: CodedText = {
      length: 40,
      marks: {
        ada: [
          [0, 10, 'safety'],
          [5, 15, 'voice'],
        ],
        ben: [
          [0, 10, 'safety'],
          [20, 30, 'voice'],
        ],
        cora: [
          [0, 10, 'safety'],
          [10, 15, 'voice'],
          [20, 30, 'voice'],
        ],
      },
    };
    const figures = figuresOf([text], { scheme, coderIds: three });
    for (const coders of [three, ['ada', 'ben'], ['ada', 'cora']]) {
      expect(valueIn(groupOf(figures, null, coders), 'bar_u_alpha')).toBe('codes_overlap');
      expect(valueIn(groupOf(figures, null, coders), 'cu_alpha')).toBe('codes_overlap');
      expect(valueIn(groupOf(figures, 'safety', coders), 'ku_alpha')).toBe('codes_overlap');
    }
    expect(valueIn(groupOf(figures, null, ['ben', 'cora']), 'cu_alpha')).toBe(1);
    expect(valueIn(groupOf(figures, 'safety', ['ben', 'cora']), 'ku_alpha')).toBe(1);
    // What any code was given to: Ada [0, 15), Ben [0, 10) and [20, 30): 15 of 40 characters differ.
    const l = { gaps: 25 + 20, marked: 35, squares: 45 + 225 + 100 + 100 };
    const expected = (2 * l.gaps * l.marked) / (80 - l.squares / 80);
    expect(valueIn(groupOf(figures, null, ['ada', 'ben']), 'u_alpha')).toBeCloseTo(1 - 30 / expected, 12);
  });

  it('throws without a text, or if a span reaches beyond it', () => {
    const { sheets, schemes } = workOn([shifted], scheme);
    expect(() => spanFigures(questionOf({ scheme }), { sheets, schemes, narratives: [{ id: 'n0' }] })).toThrow(
      RangeError,
    );
    const short = [{ id: 'n0', text: 'x'.repeat(29) }];
    expect(() => spanFigures(questionOf({ scheme }), { sheets, schemes, narratives: short })).toThrow(RangeError);
  });

  it('reports its progress, which never falls and ends at 1', () => {
    for (const coderIds of [three, ['ada', 'ben'], ['ada']]) {
      const shares: number[] = [];
      spanFigures(questionOf({ scheme, coderIds }), workOn([shifted, shifted], scheme), (share) => shares.push(share));
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    }
  });
});
