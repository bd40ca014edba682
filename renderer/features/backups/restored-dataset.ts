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
 * The project as a backup holds it, as a copy of its own. Its history goes on from the present one: nothing is ever taken
 * out of that, so that withdrawals, copies and earlier restores stay in it, and a last change says who restored what. What
 * was withdrawn since stays withdrawn, and nobody is dropped from the team.
 */
export async function restoredDataset(
  backup: Dataset,
  present: Pick<Dataset, 'withdrawals' | 'coders' | 'changes'>,
  { viewer, at, copyId, backupAt }: Restoring,
): Promise<Dataset> {
  const kept = await withoutWithdrawn(backup, present.withdrawals);
  const known = new Set(kept.coders.map(({ id }) => id));
  const last = present.changes.at(-1);
  return {
    ...kept,
    project: { ...kept.project, copyId },
    coders: [...kept.coders, ...present.coders.filter(({ id }) => !known.has(id))],
    changes: [
      ...present.changes,
      {
        seq: (last?.seq ?? 0) + 1,
        copyId,
        at: Math.max(at, last?.at ?? 0),
        coderId: viewer.id,
        scope: 'project',
        label: 'restore_backup',
        note: `Backup made ${new Date(backupAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
        entries: [],
      },
    ],
  };
}
