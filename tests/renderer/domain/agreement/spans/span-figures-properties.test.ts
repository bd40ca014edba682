import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementFigures, FigureGroup } from '../../../../../renderer/domain/agreement/figures.ts';
import { bootstrapIntervals } from '../../../../../renderer/domain/agreement/resampling/bootstrap.ts';
import { spanF1 } from '../../../../../renderer/domain/agreement/span-f1.ts';
import { spanFigures } from '../../../../../renderer/domain/agreement/spans/span-figures.ts';
import { unitizingAlpha } from '../../../../../renderer/domain/agreement/unitizing-alpha.ts';
import type { Coding } from '../../../../../renderer/domain/coding/coding.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import type { ComparedWork } from '../../../../../renderer/domain/coding/units/comparison.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { schemeOf } from '../../../../support/sheets.ts';
import { anyComparison, anyWork, type Mark } from '../../coding/units/compared-work.ts';
import { type CodedText, figureIn, figuresOf, groupOf, questionOf, workOn } from './span-work.ts';

const numRuns = Math.ceil(propertyRuns / 2);
const anyQuestion = anyComparison(['span']).map((comparison) => questionOf(comparison));

function expectSameFigures(one: AgreementFigures, other: AgreementFigures) {
  expect(facts(other)).toEqual(facts(one));
  for (const [at, group] of one.groups.entries()) {
    for (const [place, { estimate }] of group.figures.entries()) {
      const same = other.groups[at]?.figures[place]?.estimate;
      if (estimate.value === null || !same || same.value === null) expect(same).toEqual(estimate);
      else expect(same.value).toBeCloseTo(estimate.value, 10);
    }
  }
}

/** Everything but values and intervals. */
const facts = ({ groups, narratives }: AgreementFigures) => ({
  narratives,
  groups: groups.map(({ figures, ...rest }) => ({ ...rest, names: figures.map(({ coefficient }) => coefficient) })),
});

const withCodings = (work: ComparedWork, change: (codings: readonly Coding[]) => readonly Coding[]): ComparedWork => ({
  ...work,
  sheets: work.sheets.map((sheet): Sheet => ({ ...sheet, codings: change(sheet.codings) })),
});

describe('spanFigures', () => {
  it('does not change with the order of codings, of sheets or of narratives, nor do its intervals', () => {
    fc.assert(
      fc.property(anyWork(), anyQuestion, (work, question) => {
        const turned = withCodings(work, (codings) => codings.toReversed());
        const other = { ...turned, sheets: turned.sheets.toReversed(), narratives: turned.narratives.toReversed() };
        expect(spanFigures(question, other)).toEqual(spanFigures(question, work));
      }),
      { numRuns },
    );
  });

  it('gives a group of coders the same values whatever their order', () => {
    const byCoders = ({ groups, ...rest }: AgreementFigures): AgreementFigures => {
      const name = ({ codeId, coderIds }: FigureGroup) => `${codeId} ${coderIds.toSorted().join()}`;
      const sorted = groups.toSorted((a, b) => (name(a) < name(b) ? -1 : 1));
      return {
        ...rest,
        groups: sorted.map((group) => ({ ...group, coderIds: group.coderIds.toSorted(), coders: [] })),
      };
    };
    fc.assert(
      fc.property(anyWork(), anyQuestion, (work, question) => {
        const turned = { ...question, coderIds: question.coderIds.toReversed() };
        expectSameFigures(byCoders(spanFigures(question, work)), byCoders(spanFigures(turned, work)));
      }),
      { numRuns },
    );
  });

  it('does not change when a coded segment is made in two pieces that touch or overlap', () => {
    const halves = (coding: Coding): Coding[] => {
      const middle = Math.floor((coding.start + coding.end) / 2);
      if (middle === coding.start) return [coding];
      return [
        { ...coding, id: `${coding.id}-first`, end: Math.min(middle + 1, coding.end) },
        { ...coding, id: `${coding.id}-second`, start: middle },
      ];
    };
    fc.assert(
      fc.property(anyWork(), anyQuestion, (work, question) => {
        const split = withCodings(work, (codings) => codings.flatMap(halves));
        expect(spanFigures(question, split)).toEqual(spanFigures(question, work));
      }),
      { numRuns },
    );
  });

  it('is 1 or undefined for identical coders', () => {
    fc.assert(
      fc.property(anyWork(), anyQuestion, (work, question) => {
        const same = work.sheets.filter(({ coderId }) => coderId === 'ada');
        const sheets = question.coderIds.flatMap((coderId) => same.map((sheet) => ({ ...sheet, coderId })));
        const estimates = spanFigures(question, { ...work, sheets }).groups.flatMap(({ figures }) => figures);
        expect(estimates.every(({ estimate }) => estimate.value === null || estimate.value === 1)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('never has a figure above 1, F1 below 0, or a value that is no number', () => {
    fc.assert(
      fc.property(anyWork(), anyQuestion, (work, question) => {
        for (const { coefficient, estimate } of spanFigures(question, work).groups.flatMap(({ figures }) => figures)) {
          if (estimate.value === null) continue;
          expect(estimate.value).toBeLessThanOrEqual(1);
          expect(estimate.value).toBeGreaterThanOrEqual(coefficient.startsWith('f1') ? 0 : Number.NEGATIVE_INFINITY);
        }
      }),
      { numRuns },
    );
  });
});

/** Texts of one code that two coders have finished; no span reaches an end of the text, so that joining texts fuses none. */
const anyTexts = fc.array(
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom('ada', 'ben')), {
      maxLength: 6,
    })
    .map((drawn): CodedText => {
      const marksOf = (coder: string) =>
        drawn.filter(([, , by]) => by === coder).map(([start, length]): Mark => [start, start + length, 'safety']);
      return { length: 16, marks: { ada: marksOf('ada'), ben: marksOf('ben') } };
    }),
  { minLength: 2, maxLength: 5 },
);
const scheme = schemeOf(1, ['safety']);

/** One text after the other as one, with the spans that `spanFigures` would fuse already fused. */
function joined(texts: readonly CodedText[]): CodedText {
  return texts.reduce(
    (before, { length, marks }) => ({
      length: before.length + length,
      marks: {
        ada: [...(before.marks.ada ?? []), ...moved(marks.ada ?? [], before.length)],
        ben: [...(before.marks.ben ?? []), ...moved(marks.ben ?? [], before.length)],
      },
    }),
    { length: 0, marks: {} },
  );
}

const moved = (marks: readonly Mark[], by: number) =>
  marks.map(([start, end, code]): Mark => [start + by, end + by, code]);

const spansOf = (marks: readonly Mark[] = []) => {
  const fused: { start: number; end: number; code: string }[] = [];
  for (const [start, end, code] of marks.toSorted((a, b) => a[0] - b[0])) {
    const last = fused.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else fused.push({ start, end, code });
  }
  return fused;
};

describe('a project of several narratives', () => {
  it('has the figures of one text made of all of them', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const { length, marks } = joined(texts);
        const [ada, ben] = [spansOf(marks.ada), spansOf(marks.ben)];
        const group = groupOf(figuresOf(texts, { scheme }), 'safety');
        const u = unitizingAlpha({ length, coders: [ada, ben] }).u.value;
        const { value } = figureIn(group, 'u_alpha').estimate;
        if (u === null) expect(value).toBeNull();
        else expect(value).toBeCloseTo(u, 12);
        expect(figureIn(group, 'f1_overlap').estimate.value).toEqual(spanF1(ada, ben, 'overlap').f1);
      }),
      { numRuns },
    );
  });

  it('has as interval the percentiles of figures computed anew on each draw of the narratives', () => {
    const resampling = { replicates: 30, seed: 11 };
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const [expected] = bootstrapIntervals(texts.length, 1, resampling, (times, values) => {
          const drawn = joined(texts.flatMap((text, at) => Array.from({ length: times[at] ?? 0 }, () => text)));
          const coders = [spansOf(drawn.marks.ada), spansOf(drawn.marks.ben)];
          values[0] = unitizingAlpha({ length: drawn.length, coders }).u.value ?? Number.NaN;
        });
        const figure = figureIn(
          groupOf(spanFigures(questionOf({ scheme, ...resampling }), workOn(texts, scheme)), 'safety'),
          'u_alpha',
        );
        if (figure.estimate.value === null || !expected) return;
        expect([figure.replicates, figure.skipped]).toEqual([expected.replicates, expected.skipped]);
        expect(figure.method).toBe(expected.interval ? 'bootstrap' : null);
        if (!expected.interval) return;
        expect(figure.estimate.interval?.[0]).toBeCloseTo(expected.interval[0], 10);
        expect(figure.estimate.interval?.[1]).toBeCloseTo(expected.interval[1], 10);
      }),
      { numRuns },
    );
  });

  it('has the same interval for the same seed, another for another, and none for one narrative', () => {
    const text = (edge: number): CodedText => ({
      length: 30,
      marks: { ada: [[0, 10, 'safety']], ben: [[edge, 12, 'safety']] },
    });
    const texts = Array.from({ length: 9 }, (_, at) => text(at));
    const interval = (seed: number, of = texts) =>
      figureIn(groupOf(figuresOf(of, { scheme, seed }), 'safety'), 'u_alpha');
    expect(interval(1)).toEqual(interval(1));
    expect(interval(1).estimate).not.toEqual(interval(2).estimate);
    expect(interval(1)).toMatchObject({ method: 'bootstrap', replicates: 20, skipped: 0 });
    expect(interval(1, [text(2)])).toEqual({ ...interval(1, [text(2)]), method: null, replicates: 0, skipped: 0 });
    expect(interval(1, [text(2)]).estimate).not.toHaveProperty('interval');
  });
});
