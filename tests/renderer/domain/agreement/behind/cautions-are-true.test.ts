import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Caution, cautions } from '../../../../../renderer/domain/agreement/behind/cautions.ts';
import type { CoefficientId, Figure, FigureGroup } from '../../../../../renderer/domain/agreement/figures.ts';
import {
  alphaByPairs,
  given,
  nominal,
  percentByPairs,
  type Unit,
} from '../../../../support/agreement/pairwise-definitions.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

type Row = Unit<number>;

/** Coders' answers, in which one answer is more or less likely; few coders miss much. */
const ratings = fc
  .record({
    coders: fc.integer({ min: 2, max: 4 }),
    units: fc.integer({ min: 1, max: 60 }),
    likely: fc.constantFrom(0.02, 0.1, 0.5, 0.95),
    missing: fc.constantFrom(0, 0, 0.3),
    differ: fc.constantFrom(0, 0.05, 0.3),
  })
  .chain(({ coders, units, likely, missing, differ }) => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    const row = fc.tuple(chance, fc.array(fc.tuple(chance, chance), { minLength: coders, maxLength: coders }));
    const rated = row.map(([truth, own]): Row => {
      const found = truth < likely ? 1 : 0;
      return own.map(([gone, other]) => (gone < missing ? null : other < differ ? 1 - found : found));
    });
    return fc.array(rated, { minLength: units, maxLength: units });
  })
  .map((rows) => rows.filter((row) => row.filter((one) => one !== null).length >= 2));

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const column = (rows: readonly Row[], coder: number) => given(rows.map((row) => [row[coder] ?? null])).flat();

function figure(coefficient: CoefficientId, value: number): Figure[] {
  return Number.isNaN(value) ? [] : [{ coefficient, estimate: { value }, method: null, replicates: 0, skipped: 0 }];
}

function groupOf(rows: readonly Row[]): FigureGroup {
  const coders = (rows[0] ?? []).map((_, coder) => column(rows, coder));
  const cell = (one: number, other: number) => rows.filter((row) => row[0] === one && row[1] === other).length;
  const all = given(rows).flat();
  const isPair = coders.length === 2;
  return {
    ...{ codeId: 'voice', coderIds: coders.map((_, coder) => `${coder}`), units: rows.length, narratives: rows.length },
    counts: isPair ? { a: cell(1, 1), b: cell(1, 0), c: cell(0, 1), d: cell(0, 0) } : null,
    prevalence: sum(all) / all.length,
    coders: coders.map((own) => ({ rated: own.length, found: sum(own) })),
    figures: [
      ...figure('percent_agreement', percentByPairs(rows)),
      ...figure('krippendorff_alpha', alphaByPairs(rows, nominal)),
    ],
  };
}

/** Whether what a caution's sentence says is so, going by the answers alone. */
function isTrue(caution: Caution, rows: readonly Row[]): boolean {
  const answers = given(rows);
  const having = (value: number, inJudgements: boolean) =>
    inJudgements
      ? answers.flat().filter((one) => one === value).length
      : answers.filter((own) => own.includes(value)).length;
  switch (caution.code) {
    case 'rare':
    case 'common': {
      const count = having(caution.code === 'rare' ? 1 : 0, caution.inJudgements);
      const of = caution.inJudgements ? answers.flat().length : rows.length;
      return caution.count === count && caution.of === of && 5 * count <= of;
    }
    case 'constant_coder': {
      const own = column(rows, Number(caution.coderId));
      return own.length === caution.units && own.every((one) => one === (caution.always ? 1 : 0));
    }
    case 'opposite_constants':
      return rows.every((row) => row[Number(caution.alwaysId)] === 1 && row[Number(caution.neverId)] === 0);
    case 'empty_cell': {
      const same = caution.cell === 'both' ? 1 : 0;
      const apart = rows.filter(([one, other]) => one !== other).length;
      return rows.every((row) => row.some((one) => one !== same)) && apart === caution.differences;
    }
    case 'one_sided': {
      const apart = rows.filter(([one, other]) => one !== other);
      return apart.length === caution.differences && apart.every((row) => row[Number(caution.finderId)] === 1);
    }
    case 'few_narratives':
      return rows.length < 20 && caution.narratives === rows.length;
    case 'no_disagreement':
      return answers.every((own) => new Set(own).size === 1) && !caution.hasInterval;
    case 'skewed': {
      // Chance gives much agreement: two judgements drawn at random are the same in six of ten draws or more.
      const all = answers.flat();
      const byChance = percentByPairs([all]);
      const low = caution.prevalence < 0.5;
      return (
        percentByPairs(rows) >= 0.8 &&
        alphaByPairs(rows, nominal) < 0.667 &&
        byChance >= 0.6 &&
        sum(all) * 2 < all.length === low
      );
    }
    case 'much_missing': {
      const own = column(rows, Number(caution.coderId)).length;
      const most = Math.max(...(rows[0] ?? []).map((_, coder) => column(rows, coder).length));
      return caution.share === own / rows.length && 4 * own < most;
    }
    default:
      return false;
  }
}

it('whatever is said to be careful about is so', () => {
  const seen = new Set<string>();
  const comparison = { unit: 'narrative', leavesOutUncoded: false, comparesStatus: false } as const;
  fc.assert(
    fc.property(ratings, (rows) => {
      for (const caution of cautions(groupOf(rows), comparison)) {
        seen.add(caution.code);
        expect([caution, isTrue(caution, rows)]).toEqual([caution, true]);
      }
    }),
    { numRuns: 3 * propertyRuns },
  );
  expect([...seen]).toEqual(expect.arrayContaining(['rare', 'common', 'few_narratives', 'no_disagreement', 'skewed']));
});
