import { workedCategories } from '../../../domain/agreement/behind/worked-categories.ts';
import type { PairTable } from '../../../domain/agreement/counts/rated-units.ts';
import { defined, figure, four, share, step, type WorkedStep, whole } from './worked-step.ts';

/** The figures of two coders from a table of all the answers that there can be; nothing without units. */
export function stepsOfStatuses(counts: PairTable): readonly WorkedStep[] {
  const worked = workedCategories(counts);
  if (!worked) return [];
  const { kappa, ac1, alpha } = worked;
  const n = whole(worked.n);
  const all = whole(2 * worked.n);
  const observed = four(worked.observed);
  const used = worked.totals.filter(([one, other]) => one + other > 0);
  const given = used.map(([one, other]) => one + other);
  const shares = given.map((count) => four(count / (2 * worked.n)));
  return [
    figure(
      'Percent agreement',
      'pₒ = sum of the bold counts ÷ n',
      `${sumOf(agreed(worked.agreed))} ÷ ${n}`,
      share(worked.observed),
    ),
    step(
      'Agreement by chance',
      'pₑ = Σ row total × column total ÷ n²',
      `${sumOf(used.map((pair) => pair.map(whole).join(' × ')))} ÷ ${n}²`,
      four(kappa.expected),
    ),
    figure('Cohen’s kappa', ...beyond(observed, kappa.expected), defined(kappa.value)),
    step(
      'Agreement by chance for AC1',
      'pₑ = Σ π × (1 − π) ÷ (q − 1)',
      `${sumOf(shares.map((one) => `${one} × (1 − ${one})`))} ÷ (${counts.length} − 1)`,
      four(ac1.expected),
    ),
    figure('Gwet’s AC1', ...beyond(observed, ac1.expected), defined(ac1.value)),
    step(
      'Disagreement by chance',
      'Dₑ = 1 − Σ N × (N − 1) ÷ (2n × (2n − 1))',
      `1 − ${sumOf(given.map((count) => `${whole(count)} × ${whole(count - 1)}`))} ÷ (${all} × ${whole(2 * worked.n - 1)})`,
      four(alpha.expected),
    ),
    figure(
      'Krippendorff’s alpha',
      '1 − (1 − pₒ) ÷ Dₑ',
      `1 − (1 − ${observed}) ÷ ${four(alpha.expected)}`,
      defined(alpha.value),
    ),
  ];
}

function beyond(observed: string, expected: number): [formula: string, numbers: string] {
  return ['(pₒ − pₑ) ÷ (1 − pₑ)', `(${observed} − ${four(expected)}) ÷ (1 − ${four(expected)})`];
}

function agreed(counts: readonly number[]): string[] {
  const some = counts.filter((count) => count > 0);
  return (some.length > 0 ? some : [0]).map(whole);
}

function sumOf(terms: readonly string[]): string {
  return terms.length === 1 && !terms[0]?.includes(' ') ? (terms[0] ?? '') : `(${terms.join(' + ')})`;
}
