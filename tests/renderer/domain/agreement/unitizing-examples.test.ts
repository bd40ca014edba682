import { describe, expect, it } from 'vitest';
import { barUAlpha } from '../../../../renderer/domain/agreement/bar-u-alpha.ts';
import { cuAlpha } from '../../../../renderer/domain/agreement/cu-alpha.ts';
import { kuAlpha } from '../../../../renderer/domain/agreement/ku-alpha.ts';
import { addSharedCoincidences } from '../../../../renderer/domain/agreement/spans/shared-coincidences.ts';
import {
  addCoincidences,
  coincidencesIn,
  coincidencesWidth,
} from '../../../../renderer/domain/agreement/spans/span-coincidences.ts';
import type { ValuedSpan } from '../../../../renderer/domain/agreement/spans/valued-spans.ts';
import { uAlpha } from '../../../../renderer/domain/agreement/u-alpha.ts';

type Coders = readonly (readonly ValuedSpan[])[];

const none = () => coincidencesIn(new Float64Array(coincidencesWidth(3)));

function everywhere(length: number, coders: Coders) {
  const sums = none();
  addCoincidences(sums, length, coders);
  return sums;
}

function whereBothMarked(coders: Coders) {
  const sums = none();
  addSharedCoincidences(sums, coders);
  return sums;
}

const shifted: Coders = [[{ start: 0, end: 10, value: 1 }], [{ start: 2, end: 12, value: 2 }]];
const edgeApart: Coders = [
  [
    { start: 0, end: 10, value: 1 },
    { start: 20, end: 30, value: 2 },
  ],
  [
    { start: 0, end: 10, value: 1 },
    { start: 20, end: 26, value: 2 },
    { start: 26, end: 30, value: 1 },
  ],
];

describe('the worked examples', () => {
  it('of u-alpha: Σ l = 24, Σ e = 2600 / 76.75', () => {
    expect(uAlpha(everywhere(40, shifted)).value).toBeCloseTo(1 - (24 * 76.75) / 2600, 12);
  });

  it('of |u-alpha: Σ l = 4, Σ e = 1200 / 76.75', () => {
    expect(barUAlpha(everywhere(40, shifted)).value).toBeCloseTo(1 - (4 * 76.75) / 1200, 12);
  });

  it('of cu-alpha: Σ l* = 8, Σ e* = 768 / 31.2', () => {
    expect(cuAlpha(whereBothMarked(edgeApart)).value).toBeCloseTo(0.675, 12);
  });

  it('of (k)u-alpha: 1 − 744 · 4 / 9216 and 1 − 504 · 4 / 6144', () => {
    const sums = whereBothMarked(edgeApart);
    expect(kuAlpha(sums, 1).value).toBeCloseTo(1 - 2976 / 9216, 12);
    expect(kuAlpha(sums, 2).value).toBeCloseTo(1 - 2016 / 6144, 12);
  });
});

describe('a text that cannot tell', () => {
  it('gives u-alpha and |u-alpha no value without coders, without a span, and where all is one span', () => {
    for (const alpha of [uAlpha, barUAlpha]) {
      expect(alpha(none())).toEqual({ value: null, reason: 'nothing_rated' });
      expect(alpha(everywhere(9, [[], []]))).toEqual({ value: null, reason: 'no_variation' });
      const all = [{ start: 0, end: 9, value: 1 }];
      expect(alpha(everywhere(9, [all, all]))).toEqual({ value: null, reason: 'no_variation' });
    }
  });

  it('gives |u-alpha no value where all is marked, though with two codes, which u-alpha can tell apart', () => {
    const two = [
      { start: 0, end: 5, value: 1 },
      { start: 5, end: 9, value: 2 },
    ];
    expect(barUAlpha(everywhere(9, [two, two]))).toEqual({ value: null, reason: 'no_variation' });
    expect(uAlpha(everywhere(9, [two, two]))).toEqual({ value: 1 });
  });

  it('gives cu-alpha and (k)u-alpha no value where the coders mark apart, or with one code', () => {
    const apart = whereBothMarked([[{ start: 0, end: 4, value: 1 }], [{ start: 4, end: 9, value: 2 }]]);
    const one = whereBothMarked([[{ start: 0, end: 4, value: 1 }], [{ start: 2, end: 9, value: 1 }]]);
    for (const alpha of [cuAlpha, (sums: typeof one) => kuAlpha(sums, 1)]) {
      expect(alpha(apart)).toEqual({ value: null, reason: 'apart' });
      expect(alpha(one)).toEqual({ value: null, reason: 'no_variation' });
    }
    expect(kuAlpha(one, 2)).toEqual({ value: null, reason: 'apart' });
  });
});
