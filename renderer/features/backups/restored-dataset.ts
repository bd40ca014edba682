import type { Coder } from '../../domain/coding/coder.ts';
import type { Dataset } from '../../domain/coding/dataset.ts';
import type { PackRecord } from '../../domain/coding/pack-record.ts';
import { receivedBlocks } from '../../domain/coding/received-journal.ts';
import { recordKeys } from '../../domain/coding/record-keys.ts';
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
 * was withdrawn since stays withdrawn, nobody is dropped from the team, and no key for return packs is lost: packs that are
 * out are sealed for it. Coding packs that a coder opened after the backup are forgotten with what they brought, so that they can be
 * taken in again.
 */
export async function restoredDataset(
  backup: Dataset,
  present: Dataset,
  { viewer, at, copyId, backupAt }: Restoring,
): Promise<Dataset> {
  const kept = await withoutWithdrawn(backup, present.withdrawals);
  const known = new Set(kept.coders.map(({ id }) => id));
  const last = present.changes.at(-1);
  const { leadRecipient = kept.project.leadRecipient } = present.project;
  return {
    ...kept,
    project: { ...kept.project, copyId, ...(leadRecipient === undefined ? {} : { leadRecipient }) },
    coders: [...kept.coders, ...present.coders.filter(({ id }) => !known.has(id))],
    packs: together(
      kept.packs,
      present.packs.filter((pack) => !isOpenedCodingPack(pack)),
      recordKeys.packs,
    ),
    packKeys: together(kept.packKeys, present.packKeys, recordKeys.packKeys),
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

function isOpenedCodingPack({ kind, passage }: PackRecord): boolean {
  return kind === 'coding' && passage === 'opened';
}

/** Both lists, each record once; of one that both hold, the present one. */
function together<T>(backup: readonly T[], present: readonly T[], keyOf: (record: T) => string): readonly T[] {
  return [...new Map([...backup, ...present].map((record) => [keyOf(record), record])).values()];
}
