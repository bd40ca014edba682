import type { CoefficientId, Figure, FiguresQuestion } from '../figures.ts';
import type { BootstrapInterval } from '../resampling/bootstrap.ts';
import type { GroupIntervals } from './resampled-intervals.ts';
import type { SampledGroup } from './sampled-groups.ts';

/** These have no analytic standard error here. */
const withoutError: readonly CoefficientId[] = ['positive_agreement', 'negative_agreement'];

type IntervalsAsked = Pick<FiguresQuestion, 'unit' | 'bothIntervals'>;

/** Narratives are independent units; sentences and characters of one narrative are not, so they have no analytic interval. */
function isAnalytic(coefficient: CoefficientId | undefined, { unit }: IntervalsAsked): boolean {
  return unit === 'narrative' && coefficient !== undefined && !withoutError.includes(coefficient);
}

/** Whether the coefficient at that place is to be resampled: it has a value, and more than one narrative to draw from. */
export function wantsBootstrap(
  { sample, estimates, facts }: SampledGroup,
  place: number,
  asked: IntervalsAsked,
): boolean {
  const isUsual = !isAnalytic(sample.coefficients[place], asked);
  return (isUsual || asked.bothIntervals) && (estimates[place]?.value ?? null) !== null && facts.narratives >= 2;
}

/** A group's figures: each coefficient with its usual interval and after it, if asked for, with the other. */
export function figuresOfGroup(group: SampledGroup, intervals: GroupIntervals, asked: IntervalsAsked): Figure[] {
  return group.estimates.flatMap((estimate, place): Figure[] => {
    const coefficient = group.sample.coefficients[place];
    if (!coefficient) return [];
    if (estimate.value === null) return [{ coefficient, estimate, ...withoutInterval }];
    const bootstrap = resampled(coefficient, estimate.value, intervals[place] ?? null);
    if (!isAnalytic(coefficient, asked)) return [bootstrap];
    const analytic: Figure = {
      coefficient,
      estimate,
      ...withoutInterval,
      method: estimate.interval ? 'analytic' : null,
    };
    return bootstrap.method === null ? [analytic] : [analytic, bootstrap];
  });
}

const withoutInterval = { method: null, replicates: 0, skipped: 0 } as const;

function resampled(coefficient: CoefficientId, value: number, found: BootstrapInterval | null): Figure {
  if (!found) return { coefficient, estimate: { value }, ...withoutInterval };
  const { interval, replicates, skipped } = found;
  if (!interval) return { coefficient, estimate: { value }, method: null, replicates, skipped };
  return { coefficient, estimate: { value, interval }, method: 'bootstrap', replicates, skipped };
}
