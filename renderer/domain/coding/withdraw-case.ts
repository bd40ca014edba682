import type { Dataset } from './dataset.ts';
import { type Erased, eraseCase } from './erase-case.ts';

/** Who withdraws a case, and by what it is to be known again. */
export interface WithdrawnBy {
  readonly coderId: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** See `Withdrawal.caseHash`; `caseHash` in `exchange/text-hash.ts` makes it. */
  readonly caseHash: string;
}

/**
 * A participant's right: the project without the case (see `eraseCase`), with a tombstone by which it is known again in a
 * file, and a last change that says who withdrew a case, and when. Nothing in it says which. The change never stands
 * before the one that it follows, whatever the clock says. Throws if the project has no such case.
 */
export function withdrawCase(
  dataset: Dataset,
  caseId: string,
  { coderId, at, caseHash }: WithdrawnBy,
): { readonly dataset: Dataset; readonly erased: Erased } {
  if (!hasCase(dataset, caseId)) throw new RangeError('The project has no such case');
  const { dataset: rest, narrativeIds, erased } = eraseCase(dataset, caseId);
  const last = dataset.changes.at(-1);
  const time = Math.max(at, last?.at ?? 0);
  const earlier = rest.withdrawals.find((withdrawal) => withdrawal.caseHash === caseHash);
  const tombstone = {
    caseHash,
    narrativeIds: [...new Set([...(earlier?.narrativeIds ?? []), ...narrativeIds])],
    by: coderId,
    at: time,
  };
  return {
    dataset: {
      ...rest,
      withdrawals: [...rest.withdrawals.filter((withdrawal) => withdrawal !== earlier), tombstone],
      changes: [
        ...rest.changes,
        {
          seq: (last?.seq ?? 0) + 1,
          copyId: rest.project.copyId,
          ...{ at: time, coderId, scope: 'project', label: 'withdraw_case', entries: [] },
        },
      ],
    },
    erased,
  };
}

/** Whether a project holds a case: its record, or a narrative of it. */
export function hasCase({ cases, narratives }: Pick<Dataset, 'cases' | 'narratives'>, caseId: string): boolean {
  return cases.some(({ id }) => id === caseId) || narratives.some((narrative) => narrative.caseId === caseId);
}
