import type { NamedBytes, SaveOutcome } from '../../../../electron/contract.ts';
import type { Act } from '../../../domain/coding/change.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { PackRecord } from '../../../domain/coding/pack-record.ts';
import { holdsWork } from '../../../domain/exchange/pack/contents/holds-work.ts';
import { markReturned } from '../../../domain/exchange/pack/contents/mark-returned.ts';
import { newestCodingPack } from '../../../domain/exchange/pack/contents/newest-coding-pack.ts';
import { returnPackOf } from '../../../domain/exchange/pack/contents/return-pack-of.ts';
import { packFileName } from '../../../domain/exchange/pack/pack-file-name.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
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

/**
 * Makes a return pack of all work of the viewer's and saves it. What leaves the machine is noted on the disk before there is a
 * file, and the record of the pack is taken back where none came to be. Throws what the disk refuses, and the signal's reason.
 */
export async function makeReturn(wanted: WantedReturn): Promise<SaveOutcome> {
  const { project, viewer, appVersion, recipient, whole, id, madeAt, save, signal } = wanted;
  const noted: PackRecord[] = [];
  await project.takeIn(async (state) => {
    const own = state.sheets.filter((sheet) => sheet.coderId === viewer.id && holdsWork(sheet));
    const hashed = await hashSheetsInWorker(own, { signal });
    const record = recordOf(wanted, state, own);
    noted.push(record);
    return markReturned(state, hashed, viewer.id, record);
  });
  const [record] = noted;
  let saved: SaveOutcome = null;
  try {
    signal.throwIfAborted();
    const pack = returnPackOf(await project.dataset(), viewer.id, { id, madeAt, appVersion }, whole);
    const bytes = await sealPackInWorker(pack, { kind: 'return', recipient }, { signal });
    signal.throwIfAborted();
    saved = await save({ name: record?.fileName ?? '', bytes });
    return saved;
  } finally {
    if (record && (saved === null || 'problem' in saved)) await project.act((state) => notSaved(state, record));
  }
}

function recordOf(
  { viewer, recipient, id, madeAt }: WantedReturn,
  state: ProjectState,
  own: readonly { readonly narrativeId: string }[],
): PackRecord {
  const origin = newestCodingPack(state.packs, viewer.id);
  if (!origin) throw new Error('A project that came out of no pack has nowhere to return to');
  return {
    id,
    kind: 'return',
    passage: 'made',
    packId: origin.packId,
    coderId: viewer.id,
    recipient,
    madeAt,
    at: madeAt,
    fileName: packFileName('return', state.project.label, viewer.initials, madeAt),
    narrativeIds: own.map(({ narrativeId }) => narrativeId),
  };
}

function notSaved(state: ProjectState, record: PackRecord): Act | null {
  if (!state.packs.some(({ id }) => id === record.id)) return null;
  return {
    coderId: record.coderId,
    scope: 'project',
    label: 'make_return_pack',
    note: 'Not saved',
    entries: [{ table: 'packs', id: record.id, before: record, after: null }],
  };
}
