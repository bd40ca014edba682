import type { FiguresQuestion } from '../../../domain/agreement/figures.ts';
import type { Forest } from './forest-rows.ts';

/** How the intervals of a forest plot were made, as a sentence. */
export function howIntervalsWereMade({ rows }: Forest, { replicates, seed }: FiguresQuestion): string {
  const defined = rows
    .map(({ figure }) => figure)
    .filter(({ estimate }) => estimate.value !== null && estimate.interval);
  const [first] = defined;
  if (!first) return 'No interval could be made.';
  if (first.method !== 'bootstrap') {
    const distribution =
      first.coefficient === 'cohen_kappa'
        ? 'the normal distribution (Fleiss, Cohen and Everitt 1969)'
        : 't with n − 1 degrees of freedom (Gwet 2008, 2014)';
    return `Intervals are analytic, from the standard error and ${distribution}; the upper end is cut at 1.`;
  }
  const most = Math.max(...defined.map(({ skipped }) => skipped));
  const skipped = most === 0 ? '' : `; up to ${most.toLocaleString('en-GB')} without variation were skipped`;
  return `Intervals are percentiles of ${replicates.toLocaleString('en-GB')} bootstrap replicates over narratives (seed ${seed})${skipped}.`;
}
