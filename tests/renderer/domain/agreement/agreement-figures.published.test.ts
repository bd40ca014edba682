import { describe, expect, it } from 'vitest';
import { agreementFigures } from '../../../../renderer/domain/agreement/agreement-figures.ts';
import type { CoefficientId, FiguresQuestion } from '../../../../renderer/domain/agreement/figures.ts';
import type { UnitKind } from '../../../../renderer/domain/coding/units/comparison.ts';
import { sentences } from '../../../../renderer/domain/text/sentences.ts';
import published from '../../../fixtures/agreement/spans.json' with { type: 'json' };
import { schemeOf } from '../../../support/sheets.ts';
import { comparisonOf, finishedSheet, type Mark, workOf } from '../coding/units/compared-work.ts';

interface Value {
  readonly value: number | null;
}

/** What the set says of one code; kappas only of two coders. */
interface PublishedCode {
  readonly char_alpha: Value;
  readonly char_kappa?: Value;
  readonly char_percent_agreement: number;
  readonly sentence_alpha: Value;
  readonly sentence_kappa?: Value;
  readonly sentence_percent_agreement: number;
}

interface PublishedCase {
  readonly id: string;
  readonly sentences: readonly (readonly number[])[];
  readonly coders: readonly (readonly (readonly number[])[])[];
  readonly expected: { readonly char_alpha_jaccard: Value; readonly char_alpha_masi: Value };
  readonly per_code: Readonly<Record<string, PublishedCode>>;
}
const cases: readonly PublishedCase[] = published.cases;
const codeIds = ['1', '2', '3', '4', '5', '6', '7'];

/** A text whose sentences are these: `Aaa!Aaaa!…` */
function textOf(bounds: PublishedCase['sentences']): string {
  return bounds.map(([start = 0, end = 0]) => `A${'a'.repeat(end - start - 2)}!`).join('');
}

function figuresOf({ coders, sentences: bounds }: PublishedCase, unit: UnitKind) {
  const sheets = coders.map((spans, at) =>
    finishedSheet(
      'n1',
      `c${at}`,
      spans.map(([start = 0, end = 0, code]): Mark => [start, end, `${code}`]),
    ),
  );
  const coderIds = coders.map((_, at) => `c${at}`);
  const scheme = schemeOf(1, codeIds);
  const question: FiguresQuestion = {
    ...comparisonOf({ scheme, coderIds, unit }),
    ...{ bothIntervals: false, replicates: 0, seed: 0 },
  };
  const work = { ...workOf(sheets, { n1: textOf(bounds) }), schemes: [scheme] };
  return agreementFigures(question, work).groups.filter((group) => group.coderIds.length === coders.length);
}

describe.each(cases)('$id', (one) => {
  const valuesOf = (unit: UnitKind, codeId: string | null, coefficient: CoefficientId) => {
    const group = figuresOf(one, unit).find((found) => found.codeId === codeId);
    return group?.figures.find((figure) => figure.coefficient === coefficient)?.estimate.value;
  };
  const expectValue = (found: number | null | undefined, value: number | null | undefined) => {
    if (value === null || value === undefined) expect(found).toBe(value);
    else expect(Math.abs((found ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-9);
  };

  it('has the sentences of the set', () => {
    expect(sentences(textOf(one.sentences)).map(({ start, end }) => [start, end])).toEqual(one.sentences);
  });

  it.each(codeIds)('has the characters and sentences of code %s to 1e-9', (codeId) => {
    const expected = one.per_code[codeId];
    expectValue(valuesOf('character', codeId, 'krippendorff_alpha'), expected?.char_alpha.value);
    expectValue(valuesOf('character', codeId, 'cohen_kappa'), expected?.char_kappa?.value);
    expectValue(valuesOf('character', codeId, 'percent_agreement'), expected?.char_percent_agreement);
    expectValue(valuesOf('sentence', codeId, 'krippendorff_alpha'), expected?.sentence_alpha.value);
    expectValue(valuesOf('sentence', codeId, 'cohen_kappa'), expected?.sentence_kappa?.value);
    expectValue(valuesOf('sentence', codeId, 'percent_agreement'), expected?.sentence_percent_agreement);
  });

  it('has the alpha of its sets of codes per character to 1e-9', () => {
    expectValue(valuesOf('character', null, 'alpha_jaccard'), one.expected.char_alpha_jaccard.value);
    expectValue(valuesOf('character', null, 'alpha_masi'), one.expected.char_alpha_masi.value);
  });
});

it('the fixture holds every case of the set', () => {
  expect(cases).toHaveLength(8);
});
