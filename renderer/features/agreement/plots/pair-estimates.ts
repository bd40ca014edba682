import type { Estimate } from '../../../domain/agreement/estimate.ts';
import type { AgreementFigures, CoefficientId, FigureGroup } from '../../../domain/agreement/figures.ts';

/** What two coders have in common, on one outcome or in the mean over several. */
export interface PairEstimate {
  /** In the order of the comparison. */
  readonly pair: readonly [string, string];
  readonly estimate: Estimate;
  /** Units that both rated; in a mean the smallest and the largest number of an outcome. */
  readonly units: readonly [number, number];
  /** Outcomes that the figure rests on, and all outcomes; of one outcome 1 or 0 of 1. */
  readonly defined: number;
  readonly of: number;
}

/** One coefficient of every pair of coders, on one outcome or, with `null`, as the plain mean over those for which it is defined. */
export function pairEstimates(
  { groups }: AgreementFigures,
  coefficient: CoefficientId,
  codeId: string | null,
): PairEstimate[] {
  const ofCodes = groups.filter(
    (group) => group.coderIds.length === 2 && group.codeId !== null && (codeId === null || group.codeId === codeId),
  );
  const pairs = new Map<string, FigureGroup[]>();
  for (const group of ofCodes) {
    const key = group.coderIds.join('\n');
    pairs.set(key, [...(pairs.get(key) ?? []), group]);
  }
  return [...pairs.values()].flatMap((ofPair) => {
    const [first, second] = ofPair[0]?.coderIds ?? [];
    if (first === undefined || second === undefined) return [];
    const found = ofPair.flatMap(({ figures }) => figures.find((figure) => figure.coefficient === coefficient) ?? []);
    const units = ofPair.map((group) => group.units);
    const estimates = found.map(({ estimate }) => estimate);
    const defined = estimates.filter(({ value }) => value !== null).length;
    const estimate = meanEstimate(estimates);
    if (!estimate) return [];
    return [
      {
        pair: [first, second],
        estimate,
        units: [Math.min(...units), Math.max(...units)],
        defined,
        of: estimates.length,
      },
    ];
  });
}

/** One estimate as it is; of several the plain mean of those that are defined, without interval. `null` of none. */
function meanEstimate(estimates: readonly Estimate[]): Estimate | null {
  const [first] = estimates;
  if (!first || estimates.length === 1) return first ?? null;
  const values = estimates.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return first;
  return { value: values.reduce((sum, value) => sum + value, 0) / values.length };
}
