import type { Coder } from '../../domain/coding/coder.ts';
import type { Dataset } from '../../domain/coding/dataset.ts';
import { withoutWithdrawn } from '../../domain/exchange/without-withdrawn.ts';

/** Who restores, when (milliseconds since 1970), which backup, and the id of the copy that this begins. */
export interface Restoring {
  readonly viewer: Coder;
  readonly at: number;
  readonly copyId: string;
  /** When the backup was made; milliseconds since 1970. */
  readonly backupAt: number;
}

/**
 * The project as a backup holds it, as a copy of its own, with a last change that says who restored it. What was withdrawn
 * since stays withdrawn, and whoever restores stays in the team.
 */
export async function restoredDataset(
  backup: Dataset,
  present: Pick<Dataset, 'withdrawals' | 'coders'>,
  { viewer, at, copyId, backupAt }: Restoring,
): Promise<Dataset> {
  const kept = await withoutWithdrawn(backup, present.withdrawals);
  const named = new Set([viewer.id, ...kept.withdrawals.map(({ by }) => by)]);
  const known = new Set(kept.coders.map(({ id }) => id));
  const needed = present.coders.filter(({ id }) => named.has(id) && !known.has(id));
  const last = kept.changes.at(-1);
  return {
    ...kept,
    project: { ...kept.project, copyId },
    coders: [...kept.coders, ...needed],
    changes: [
      ...kept.changes,
      {
        seq: (last?.seq ?? 0) + 1,
        copyId,
        at: Math.max(at, last?.at ?? 0),
        coderId: viewer.id,
        scope: 'project',
        label: 'restore_backup',
        note: `Backup made ${new Date(backupAt).toISOString().slice(0, 19)}Z`,
        entries: [],
      },
    ],
  };
}
