import type { Dataset, ProjectState, Withdrawal } from '../../../coding/dataset.ts';
import { withoutWithdrawn } from '../../without-withdrawn.ts';

/** What a pack withdraws that is not withdrawn here. */
export interface NewlyWithdrawn {
  /** Of which something is here: it has to be erased by `OpenProject.rewrite` with `erasedByPack`, before the pack is taken in. */
  readonly toErase: readonly Withdrawal[];
  /** Of which nothing is here: to be remembered. */
  readonly toRemember: readonly Withdrawal[];
}

/** Compares a pack's tombstones with those that are here. */
export function newlyWithdrawn(
  { withdrawals, narratives }: Pick<ProjectState, 'withdrawals' | 'narratives'>,
  incoming: readonly Withdrawal[],
): NewlyWithdrawn {
  const known = new Map(withdrawals.map((withdrawal) => [withdrawal.caseHash, withdrawal]));
  const here = new Set(narratives.map(({ id }) => id));
  const isHere = ({ narrativeIds }: Withdrawal) => narrativeIds.some((id) => here.has(id));
  const unknown = incoming.filter(({ caseHash }) => !known.has(caseHash));
  return { toErase: incoming.filter(isHere), toRemember: unknown.filter((withdrawal) => !isHere(withdrawal)) };
}

/**
 * The project without the cases that a pack withdraws, with their tombstones and a last change that says who took that over,
 * and when (milliseconds since 1970, UTC; never before the change it follows). For `OpenProject.rewrite`.
 */
export async function erasedByPack(
  present: Dataset,
  toErase: readonly Withdrawal[],
  { by, at }: { readonly by: string; readonly at: number },
): Promise<Dataset> {
  const known = new Map(present.withdrawals.map((withdrawal) => [withdrawal.caseHash, withdrawal]));
  const joined = toErase.map((withdrawal): Withdrawal => {
    const earlier = known.get(withdrawal.caseHash);
    if (!earlier) return withdrawal;
    return { ...earlier, narrativeIds: [...new Set([...earlier.narrativeIds, ...withdrawal.narrativeIds])] };
  });
  const erased = await withoutWithdrawn(present, joined);
  const last = present.changes.at(-1);
  const change = {
    seq: (last?.seq ?? 0) + 1,
    copyId: present.project.copyId,
    at: Math.max(at, last?.at ?? 0),
    coderId: by,
    scope: 'project',
    label: 'withdraw_case',
    entries: [],
  } as const;
  return { ...erased, changes: [...erased.changes, change] };
}
