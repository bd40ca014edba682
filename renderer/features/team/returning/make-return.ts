import type { NamedBytes, SaveOutcome } from '../../../../electron/contract.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { PackRecord } from '../../../domain/coding/pack-record.ts';
import { holdsWork } from '../../../domain/exchange/pack/contents/holds-work.ts';
import { markReturned } from '../../../domain/exchange/pack/contents/mark-returned.ts';
import { returnPackOf } from '../../../domain/exchange/pack/contents/return-pack-of.ts';
import type { ReturnPack } from '../../../domain/exchange/pack/pack.ts';
import { packFileName } from '../../../domain/exchange/pack/pack-file-name.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { StorageError, type StorageProblem } from '../../../storage/storage-problem.ts';
import { hashSheetsInWorker, sealPackInWorker } from '../../../workers/pack-in-worker.ts';

/** A return pack that is to be made. */
export interface WantedReturn {
  readonly project: OpenProject;
  readonly viewer: Coder;
  readonly appVersion: string;
  /** The key of the lead that it is sealed for. */
  readonly recipient: string;
  /** With all that a lead who lost the project needs to begin it anew. */
  readonly whole: boolean;
  /** Random, of the pack. */
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly madeAt: number;
  readonly save: (file: NamedBytes) => Promise<SaveOutcome>;
  readonly signal: AbortSignal;
}

/** What became of a return pack. */
export interface MadeReturn {
  readonly saved: SaveOutcome;
  /** Why the project could not note one that was saved. */
  readonly unnoted?: StorageProblem;
}

/**
 * Makes a return pack of all work of the viewer's and saves it. That this work leaves the machine is on the disk before there is a
 * file; the pack itself is noted once it is saved, under the name that it was saved by. Throws what the disk refuses before there is
 * a file, and the signal's reason.
 */
export async function makeReturn(wanted: WantedReturn): Promise<MadeReturn> {
  const { project, viewer, appVersion, recipient, whole, id, madeAt, save, signal } = wanted;
  await project.takeIn(async (state) => {
    const own = state.sheets.filter((sheet) => sheet.coderId === viewer.id && holdsWork(sheet));
    return markReturned(state, await hashSheetsInWorker(own, { signal }), viewer.id);
  });
  signal.throwIfAborted();
  const dataset = await project.dataset();
  const pack = returnPackOf(dataset, viewer.id, { id, madeAt, appVersion }, whole);
  const bytes = await sealPackInWorker(pack, { kind: 'return', recipient }, { signal });
  signal.throwIfAborted();
  const saved = await save({ name: packFileName('return', dataset.project.label, viewer.initials, madeAt), bytes });
  if (saved === null || 'problem' in saved) return { saved };
  const unnoted = await note(project, recordOf(pack, recipient, saved.place));
  return unnoted ? { saved, unnoted } : { saved };
}

function recordOf(pack: ReturnPack, recipient: string, fileName: string): PackRecord {
  return {
    id: pack.id,
    kind: 'return',
    passage: 'made',
    packId: pack.packId,
    coderId: pack.coder.id,
    recipient,
    madeAt: pack.madeAt,
    at: pack.madeAt,
    fileName,
    narrativeIds: pack.sheets.map(({ narrativeId }) => narrativeId),
  };
}

/** A pack that is out is out, whatever the disk says of its note. */
async function note(project: OpenProject, record: PackRecord): Promise<StorageProblem | null> {
  try {
    await project.act(() => ({
      coderId: record.coderId,
      scope: 'project',
      label: 'make_return_pack',
      entries: [{ table: 'packs', id: record.id, before: null, after: record }],
    }));
    return null;
  } catch (error) {
    if (error instanceof StorageError) return error.problem;
    throw error;
  }
}
