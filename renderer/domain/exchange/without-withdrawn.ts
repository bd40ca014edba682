import type { Dataset, Withdrawal } from '../coding/dataset.ts';
import { eraseCase } from '../coding/erase-case.ts';
import { withdrawnCases } from './withdrawn-cases.ts';

/**
 * A backup or a copy of the project as it may come back after cases were withdrawn: those cases are erased from it, and
 * the tombstones are in it. `withdrawals` are the project's of now; the order of what stays is that of the dataset.
 */
export async function withoutWithdrawn(dataset: Dataset, withdrawals: readonly Withdrawal[]): Promise<Dataset> {
  const known = new Map(withdrawals.map((withdrawal) => [withdrawal.caseHash, withdrawal]));
  const own = dataset.withdrawals.filter((withdrawal) => !known.has(withdrawal.caseHash));
  const casesOf = known.size === 0 ? () => [] : await withdrawnCases(dataset);
  let rest = dataset;
  for (const [hash, withdrawal] of known) {
    const narrativeIds = new Set(withdrawal.narrativeIds);
    for (const caseId of casesOf(withdrawal)) {
      const erased = eraseCase(rest, caseId);
      rest = erased.dataset;
      for (const id of erased.narrativeIds) narrativeIds.add(id);
    }
    known.set(hash, { ...withdrawal, narrativeIds: [...narrativeIds] });
  }
  return { ...rest, withdrawals: [...own, ...known.values()].sort((left, right) => left.at - right.at) };
}
