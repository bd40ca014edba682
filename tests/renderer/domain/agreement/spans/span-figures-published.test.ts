import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../../renderer/domain/agreement/estimate.ts';
import type { CoefficientId, FigureGroup } from '../../../../../renderer/domain/agreement/figures.ts';
import spansFixture from '../../../../fixtures/agreement/spans.json' with { type: 'json' };
import unitizingFixture from '../../../../fixtures/agreement/unitizing.json' with { type: 'json' };
import { schemeOf } from '../../../../support/sheets.ts';
import { type CodedText, figureIn, figuresOf, groupOf } from './span-work.ts';

interface Expected {
  readonly value: number | null;
}
interface SpanCase {
  readonly id: string;
  readonly length: number;
  readonly coders: readonly (readonly (readonly number[])[])[];
}

const codeIds = ['code_1', 'code_2', 'code_3', 'code_4', 'code_5', 'code_6', 'code_7'];
const scheme = schemeOf(1, codeIds);
const coderIds = (coders: SpanCase['coders']) => coders.map((_, at) => `coder_${at + 1}`);

function textOf({ length, coders }: SpanCase): CodedText {
  const marks = coders.map((spans, at) => [
    `coder_${at + 1}`,
    spans.map(([start = Number.NaN, end = Number.NaN, code]) => [start, end, `code_${code}`] as const),
  ]);
  return { length, marks: Object.fromEntries(marks) };
}

const figuresOfCase = (one: SpanCase) => figuresOf([textOf(one)], { scheme, coderIds: coderIds(one.coders) });

function expectEstimate(estimate: Estimate, { value }: Expected) {
  if (value === null) expect(estimate).toEqual({ value: null, reason: 'no_variation' });
  else expect(Math.abs((estimate.value ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-9);
}

const estimateIn = (group: FigureGroup, coefficient: CoefficientId) => figureIn(group, coefficient).estimate;

/** The cases in which a coder's spans of one code touch or overlap: fused, they are other spans than those of the set's F1. */
const fusedCases = ['span_one_long_against_three_short', 'span_order_trap_needs_best_matching'];

describe.each(spansFixture.cases)('$id', (one) => {
  it('has u-alpha of every code and of any code to 1e-9', () => {
    const figures = figuresOfCase(one);
    const perCode = Object.entries(one.per_code);
    expect(perCode).toHaveLength(codeIds.length);
    for (const [code, { u_alpha }] of perCode) {
      expectEstimate(estimateIn(groupOf(figures, `code_${code}`), 'u_alpha'), u_alpha);
    }
    expectEstimate(estimateIn(groupOf(figures, null), 'u_alpha'), one.expected.any_code_u_alpha_merged);
  });
});

describe.each(spansFixture.cases.filter(({ id }) => !fusedCases.includes(id)))('$id', (one) => {
  it.each(one.pairs)('has span F1 of coders $a and $b to 1e-9', ({ a, b, exact, iou50, any_overlap }) => {
    const group = groupOf(figuresOfCase(one), null, [`coder_${a}`, `coder_${b}`]);
    expectEstimate(estimateIn(group, 'f1_exact'), { value: exact.f1 });
    expectEstimate(estimateIn(group, 'f1_iou50'), { value: iou50.f1 });
    expectEstimate(estimateIn(group, 'f1_overlap'), { value: any_overlap.f1 });
  });
});

describe('cases in which spans are fused', () => {
  const f1 = (id: string) => {
    const [found] = spansFixture.cases.filter((one) => one.id === id);
    const group = found && groupOf(figuresOfCase(found), null);
    return (['f1_exact', 'f1_iou50', 'f1_overlap'] as const).map((kind) => group && estimateIn(group, kind).value);
  };

  it('pair one long span with three short ones that touch, as one', () => {
    expect(f1('span_one_long_against_three_short')).toEqual([1, 1, 1]);
  });

  it('pair [0, 22) with [0, 24), of which the coders made two spans each', () => {
    expect(f1('span_order_trap_needs_best_matching')).toEqual([0, 1, 1]);
  });
});

interface UnitizingCase extends SpanCase {
  readonly title: string;
  readonly expected: {
    readonly bar_u_alpha: Expected;
    readonly cu_alpha: Expected;
    readonly ku_alpha: Readonly<Record<string, Expected | undefined>>;
  };
}
const [figure12, ...others]: readonly UnitizingCase[] = unitizingFixture.cases;

describe.each(others)('$id ($title)', (one) => {
  it('has |u, cu and every (k)u to 1e-9', () => {
    const figures = figuresOfCase(one);
    expectEstimate(estimateIn(groupOf(figures, null), 'bar_u_alpha'), one.expected.bar_u_alpha);
    expectEstimate(estimateIn(groupOf(figures, null), 'cu_alpha'), one.expected.cu_alpha);
    for (const [code, ku] of Object.entries(one.expected.ku_alpha)) {
      if (ku) expectEstimate(estimateIn(groupOf(figures, `code_${code}`), 'ku_alpha'), ku);
    }
  });
});

describe('figure 12.11 of Krippendorff 2019, in which two coders gave code 6 to spans that touch', () => {
  const all = figure12 && groupOf(figuresOfCase(figure12), null);

  it('has the |u of the fused spans', () => {
    // |u as published is .4136 with Σ S = 982. Fusing [32, 37) and [37, 44) adds 144 − 74, fusing the third coder's three spans
    // 144 − 50: Σ S = 1146. |u = 1 − .5864 · (180 − 1146 / 180) / (180 − 982 / 180) = .41666.
    expect(all && estimateIn(all, 'bar_u_alpha').value).toBeCloseTo(0.41666, 5);
  });

  it('has the u-alpha of what any code was given to that the set notes for spans fused whatever their code', () => {
    expect(all && estimateIn(all, 'u_alpha').value?.toFixed(3)).toBe('0.438');
  });
});
