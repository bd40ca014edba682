import type { Dataset, Withdrawal } from '../../../coding/dataset.ts';
import { type CaseHolding, withdrawnCases } from '../../withdrawn-cases.ts';
import { withoutWithdrawn } from '../../without-withdrawn.ts';

/** What a pack withdraws that is not withdrawn here. */
export interface NewlyWithdrawn {
  /** Of which something is here: it has to be erased by `OpenProject.rewrite` with `erasedByPack`, before the pack is taken in. */
  readonly toErase: readonly Withdrawal[];
  /** Of which nothing is here: to be remembered. */
  readonly toRemember: readonly Withdrawal[];
  /** The narratives here that erasing takes away: all of every case that is known by its hash or by one of its narratives. */
  readonly narrativeIds: readonly string[];
}

/** Compares a pack's tombstones with what is here: a case is known by its hash, and by the id of any of its narratives. */
export async function newlyWithdrawn(
  held: CaseHolding & Pick<Dataset, 'withdrawals'>,
  incoming: readonly Withdrawal[],
): Promise<NewlyWithdrawn> {
  if (incoming.length === 0) return { toErase: [], toRemember: [], narrativeIds: [] };
  const casesOf = await withdrawnCases(held);
  const gone = new Set(incoming.flatMap(casesOf));
  const isHere = (withdrawal: Withdrawal) => casesOf(withdrawal).length > 0;
  const known = new Set(held.withdrawals.map((withdrawal) => withdrawal.caseHash));
  return {
    toErase: incoming.filter(isHere),
    toRemember: incoming.filter((withdrawal) => !known.has(withdrawal.caseHash) && !isHere(withdrawal)),
    narrativeIds: held.narratives.filter(({ caseId }) => gone.has(caseId)).map(({ id }) => id),
  };
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
    const ids = [...(earlier?.narrativeIds ?? []), ...withdrawal.narrativeIds];
    return { ...(earlier ?? withdrawal), narrativeIds: [...new Set(ids)] };
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
