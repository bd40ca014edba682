import type { Coder } from '../../domain/coding/coder.ts';
import type { Dataset } from '../../domain/coding/dataset.ts';
import { receivedBlocks } from '../../domain/coding/received-journal.ts';
import { withoutWithdrawn } from '../../domain/exchange/without-withdrawn.ts';
import { whatStays } from './what-stays.ts';

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
 * was withdrawn since stays withdrawn; `whatStays` has the rest that no restore takes away.
 */
export async function restoredDataset(
  backup: Dataset,
  present: Dataset,
  { viewer, at, copyId, backupAt }: Restoring,
): Promise<Dataset> {
  const kept = await withoutWithdrawn(backup, present.withdrawals);
  const last = present.changes.at(-1);
  const { leadRecipient = kept.project.leadRecipient } = present.project;
  return {
    ...kept,
    ...whatStays(kept, present),
    project: { ...kept.project, copyId, ...(leadRecipient === undefined ? {} : { leadRecipient }) },
    received: receivedBlocks([...kept.received, ...present.received].flatMap(({ changes }) => changes)),
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
