import type { Dataset, Withdrawal } from '../coding/dataset.ts';
import { eraseCase } from '../coding/erase-case.ts';
import { caseHash } from './text-hash.ts';

/**
 * A backup or a copy of the project as it may come back after cases were withdrawn: those cases are erased from it, and
 * the tombstones are in it. `withdrawals` are the project's of now; the order of what stays is that of the dataset.
 */
export async function withoutWithdrawn(dataset: Dataset, withdrawals: readonly Withdrawal[]): Promise<Dataset> {
  const known = new Map(withdrawals.map((withdrawal) => [withdrawal.caseHash, withdrawal]));
  const own = dataset.withdrawals.filter((withdrawal) => !known.has(withdrawal.caseHash));
  let rest = dataset;
  for (const { id } of withdrawals.length === 0 ? [] : dataset.cases) {
    const hash = await caseHash(dataset.project.id, id);
    const withdrawal = known.get(hash);
    if (!withdrawal) continue;
    const erased = eraseCase(rest, id);
    rest = erased.dataset;
    const narrativeIds = [...new Set([...withdrawal.narrativeIds, ...erased.narrativeIds])];
    known.set(hash, { ...withdrawal, narrativeIds });
  }
  return { ...rest, withdrawals: [...own, ...known.values()].sort((left, right) => left.at - right.at) };
}
