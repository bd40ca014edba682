import type { SaveOutcome } from '../../../../electron/contract.ts';
import type { Desktop } from '../../../desktop/desktop.ts';
import type { PackRecord } from '../../../domain/coding/pack-record.ts';
import { codingPackOf } from '../../../domain/exchange/pack/contents/coding-pack-of.ts';
import { markReturned } from '../../../domain/exchange/pack/contents/mark-returned.ts';
import { nextMadeAt } from '../../../domain/exchange/pack/contents/next-made-at.ts';
import { packArchiveName, packFileName } from '../../../domain/exchange/pack/pack-file-name.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { StorageError, type StorageProblem } from '../../../storage/storage-problem.ts';
import { hashSheetsInWorker, sealPackInWorker } from '../../../workers/pack-in-worker.ts';
import { currentKey } from './return-key.ts';

/** A pack to be made, for one coder. */
export interface PackOrder {
  readonly coderId: string;
  readonly passphrase: string;
}

export interface PackMaking {
  readonly by: string;
  readonly appVersion: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly into: 'team_folder' | 'file';
  readonly onSealed: (done: number) => void;
}

/** A pack that was saved, and what opens it. The passphrase is nowhere else. */
export interface MadePack extends PackOrder {
  readonly fileName: string;
}

/** What became of the orders: those that were saved, in their order, and what came of the one that was not. */
export interface Making {
  readonly made: readonly MadePack[];
  /** `null`: the user cancelled; absent: all were saved. */
  readonly refused?: SaveOutcome;
  /** Why the project could not note one that was saved. */
  readonly unnoted?: StorageProblem;
  /** The one zip file that all were saved in, where a browser can save no other way. */
  readonly archive?: string;
}

interface SealedPack extends PackOrder {
  readonly record: PackRecord;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Makes a coding pack for each coder, saves them, and notes in the journal those that were saved. The lead's key is made on the
 * way if there is none. Work of the coder that goes with a pack is marked as having left this computer before the pack is saved.
 */
export async function makeCodingPacks(
  project: OpenProject,
  desktop: Desktop,
  orders: readonly PackOrder[],
  making: PackMaking,
): Promise<Making> {
  const { recipient } = await currentKey(project, making.by);
  for (const { coderId } of orders) await markWorkOf(project, coderId, making.by);
  const dataset = await project.dataset();
  const taken = new Set<string>();
  const sealed: SealedPack[] = [];
  for (const order of orders) {
    const { coderId, passphrase } = order;
    const madeAt = nextMadeAt(dataset.packs, coderId, making.at);
    const facts = { id: crypto.randomUUID(), madeAt, appVersion: making.appVersion, recipient };
    const pack = codingPackOf(dataset, coderId, facts);
    const wanted = packFileName('coding', dataset.project.label, pack.coder.initials, making.at);
    const fileName = untaken(wanted, taken);
    const record: PackRecord = {
      ...{ id: pack.id, kind: 'coding', passage: 'made', packId: pack.id, coderId, recipient, fileName },
      ...{ madeAt, at: madeAt, narrativeIds: pack.narratives.map(({ id }) => id) },
    };
    sealed.push({ ...order, record, bytes: await sealPackInWorker(pack, { kind: 'coding', passphrase }) });
    making.onSealed(sealed.length);
  }
  const archiveName = packArchiveName(dataset.project.label, making.at);
  const { saved, ...rest } = await save(desktop, sealed, making, archiveName);
  const unnoted = await noteAll(project, saved, making.by);
  return {
    ...rest,
    ...(unnoted ? { unnoted } : {}),
    made: saved.map(({ coderId, passphrase, record }) => ({ coderId, passphrase, fileName: record.fileName })),
  };
}

interface Saved extends Pick<Making, 'refused' | 'archive'> {
  readonly saved: readonly SealedPack[];
}

async function save(
  desktop: Desktop,
  sealed: readonly SealedPack[],
  { into }: PackMaking,
  archiveName: string,
): Promise<Saved> {
  if (into === 'team_folder' || sealed.length === 1) return saveOneByOne(desktop, sealed, into);
  const files = sealed.map(({ record, bytes }) => ({ name: record.fileName, bytes }));
  const outcome = await desktop.saveFiles(archiveName, files);
  if (!isSaved(outcome)) return { saved: [], refused: outcome };
  return { saved: sealed, ...(desktop.kind === 'browser' ? { archive: outcome.place } : {}) };
}

/** Each gets the name that it was saved under. What follows one that could not be saved is not tried. */
async function saveOneByOne(desktop: Desktop, sealed: readonly SealedPack[], into: PackMaking['into']): Promise<Saved> {
  const saved: SealedPack[] = [];
  for (const pack of sealed) {
    const file = { name: pack.record.fileName, bytes: pack.bytes };
    const outcome = into === 'file' ? await desktop.saveFile(file) : ((await desktop.teamFolder?.write(file)) ?? null);
    if (!isSaved(outcome)) return { saved, refused: outcome };
    saved.push({ ...pack, record: { ...pack.record, fileName: outcome.place } });
  }
  return { saved };
}

function isSaved(outcome: SaveOutcome): outcome is { readonly place: string } {
  return outcome !== null && !('problem' in outcome);
}

/** A newer return must be known to follow what the coder was given, also where that was coded on this computer. */
async function markWorkOf(project: OpenProject, coderId: string, by: string): Promise<void> {
  await project.takeIn(async (state) => {
    const hashed = await hashSheetsInWorker(state.sheets.filter((sheet) => sheet.coderId === coderId));
    const marked = markReturned(state, hashed, by);
    return marked && { ...marked, act: { ...marked.act, label: 'make_coding_pack' } };
  });
}

/** A pack that is out is handed out, whatever the disk says of its note: its passphrase is nowhere else. */
async function noteAll(project: OpenProject, saved: readonly SealedPack[], by: string): Promise<StorageProblem | null> {
  try {
    for (const { record } of saved) await note(project, record, by);
    return null;
  } catch (error) {
    if (error instanceof StorageError) return error.problem;
    throw error;
  }
}

async function note(project: OpenProject, record: PackRecord, by: string): Promise<void> {
  await project.act(() => ({
    coderId: by,
    scope: 'project',
    label: 'make_coding_pack',
    entries: [{ table: 'packs', id: record.id, before: null, after: record }],
  }));
}

/** Two coders whose initials look the same in a file name get files of their own. */
function untaken(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = wanted.replace(/\.age$/, `-${count}.age`);
  taken.add(name.toLowerCase());
  return name;
}
