import {
  type FoundBy,
  type WorkedAlpha,
  type WorkedPair,
  workedAlpha,
  workedPair,
} from '../../../domain/agreement/behind/worked-counts.ts';
import type { PairCounts } from '../../../domain/agreement/figures.ts';
import { defined, figure, four, share, step, type WorkedStep, whole } from './worked-step.ts';

/** The figures of two coders from their counts; nothing without units. */
export function stepsOfPair(counts: PairCounts): readonly WorkedStep[] {
  const worked = workedPair(counts);
  if (!worked) return [];
  const [a, b, c, d] = [counts.a, counts.b, counts.c, counts.d].map(whole);
  const [first, second, n] = [...worked.found, worked.n].map(whole);
  const [notFirst, notSecond] = worked.found.map((found) => whole(worked.n - found));
  const [observed, expected] = [worked.observed, worked.expected].map(four);
  return [
    figure('Percent agreement', 'pₒ = (a + d) ÷ n', `(${a} + ${d}) ÷ ${n}`, share(worked.observed)),
    step(
      'Agreement by chance',
      'pₑ = ((a + b) × (a + c) + (c + d) × (b + d)) ÷ n²',
      `(${first} × ${second} + ${notFirst} × ${notSecond}) ÷ ${n}²`,
      expected,
    ),
    figure(
      'Cohen’s kappa',
      '(pₒ − pₑ) ÷ (1 − pₑ)',
      `(${observed} − ${expected}) ÷ (1 − ${expected})`,
      defined(worked.kappa),
    ),
    figure('Prevalence', 'π = (2a + b + c) ÷ 2n', `(2 × ${a} + ${b} + ${c}) ÷ (2 × ${n})`, share(worked.prevalence)),
    ...ac1Steps(worked),
    ...alphaSteps(worked.alpha, 'Dₒ = (b + c) ÷ n', `(${b} + ${c}) ÷ ${n}`),
    figure(
      'Positive agreement',
      '2a ÷ (2a + b + c)',
      `2 × ${a} ÷ (2 × ${a} + ${b} + ${c})`,
      defined(worked.positive, 'nobody found it'),
    ),
    figure(
      'Negative agreement',
      '2d ÷ (2d + b + c)',
      `2 × ${d} ÷ (2 × ${d} + ${b} + ${c})`,
      defined(worked.negative, 'both found it everywhere'),
    ),
  ];
}

/** Percent agreement and alpha of any number of coders from how many of them found the code in how many units; nothing without units. */
export function stepsOfAll(units: readonly FoundBy[]): readonly WorkedStep[] {
  if (units.length === 0) return [];
  const worked = workedAlpha(units);
  const differing = units.filter(({ raters, found }) => found > 0 && found < raters);
  const sumOf = (divisorOf: (raters: number) => number) => {
    const parts = differing.map(({ raters, found, units: count }) => {
      const divisor = divisorOf(raters);
      return `${whole(count)} × ${found} × ${raters - found}${divisor === 1 ? '' : ` ÷ ${divisor}`}`;
    });
    return parts.length === 0 ? '0' : `2 × (${parts.join(' + ')})`;
  };
  return [
    figure(
      'Percent agreement',
      '1 − Σ 2 × f × (r − f) ÷ (r × (r − 1)) ÷ n',
      `1 − ${sumOf((raters) => raters * (raters - 1))} ÷ ${whole(worked.units)}`,
      share(worked.percent),
    ),
    figure('Prevalence', 'N₁ ÷ N', `${whole(worked.found)} ÷ ${whole(worked.ratings)}`, share(worked.prevalence)),
    ...alphaSteps(
      worked,
      'Dₒ = Σ 2 × f × (r − f) ÷ (r − 1) ÷ N',
      `${sumOf((raters) => raters - 1)} ÷ ${whole(worked.ratings)}`,
    ),
  ];
}

function ac1Steps(worked: WorkedPair): readonly WorkedStep[] {
  const [observed, prevalence, expected] = [worked.observed, worked.prevalence, worked.ac1.expected].map(four);
  return [
    step('Agreement by chance for AC1', 'pₑ = 2 × π × (1 − π)', `2 × ${prevalence} × (1 − ${prevalence})`, expected),
    figure(
      'Gwet’s AC1',
      '(pₒ − pₑ) ÷ (1 − pₑ)',
      `(${observed} − ${expected}) ÷ (1 − ${expected})`,
      four(worked.ac1.value),
    ),
  ];
}

function alphaSteps(worked: WorkedAlpha, formula: string, numbers: string): readonly WorkedStep[] {
  const [ratings, found, notFound, others] = [worked.ratings, worked.found, worked.notFound, worked.ratings - 1].map(
    whole,
  );
  const [observed, expected] = [worked.observed, worked.expected].map(four);
  return [
    step('Disagreement', formula, numbers, observed),
    step(
      'Disagreement by chance',
      'Dₑ = 2 × N₁ × N₀ ÷ (N × (N − 1))',
      `2 × ${found} × ${notFound} ÷ (${ratings} × ${others})`,
      expected,
    ),
    figure('Krippendorff’s alpha', '1 − Dₒ ÷ Dₑ', `1 − ${observed} ÷ ${expected}`, defined(worked.alpha)),
  ];
}
