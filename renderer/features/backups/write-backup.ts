import type { BackupFolder } from '../../desktop/desktop.ts';
import { backupName } from '../../domain/exchange/backup-name.ts';
import { factsOfDataset } from '../../storage/facts-of-dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { SealedFileFacts, SealedFileReason } from '../../storage/vault/sealed-file.ts';
import { writeCopyInWorker } from '../../workers/export-copy-in-worker.ts';
import type { BackupTrouble } from './backup-trouble.ts';

/** Why and by which version a backup is made, and when: milliseconds since 1970. */
export interface BackupMaking {
  readonly reason: SealedFileReason;
  readonly appVersion: string;
  readonly at: number;
}

/** The whole project, sealed: what a backup file holds, before it is anywhere. */
export interface Snapshot {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly file: Uint8Array<ArrayBuffer>;
  readonly facts: SealedFileFacts;
  /** How many cases had been withdrawn by then. */
  readonly withdrawals: number;
}

/** Takes a snapshot of everything: everybody's coding too, since nobody opens it but through the project's own ways in. */
export async function takeSnapshot(project: OpenProject, { reason, appVersion, at }: BackupMaking): Promise<Snapshot> {
  const dataset = await project.dataset();
  const content = await writeCopyInWorker(dataset, { savedAt: at, appVersion });
  const facts = factsOfDataset(dataset, { madeAt: at, appVersion, reason });
  return {
    name: backupName(dataset.project.label, at, project.id),
    content,
    file: await project.seal(content, facts),
    facts,
    withdrawals: dataset.withdrawals.length,
  };
}

/** A backup that is in the folder and was read back as it was written. */
export interface WrittenBackup {
  /** The name it has got in the folder. */
  readonly name: string;
  readonly facts: SealedFileFacts;
}

/**
 * Writes a backup into the folder and reads it back: one that does not open again as what it was is removed and counts for
 * nothing. One that a withdrawal has overtaken would keep what the project no longer may: it is removed and made anew.
 */
export async function writeBackup(
  project: OpenProject,
  folder: BackupFolder,
  making: BackupMaking,
): Promise<WrittenBackup | { readonly trouble: BackupTrouble }> {
  const snapshot = await takeSnapshot(project, making);
  const { name, file } = snapshot;
  const written = await folder.write({ name, bytes: file });
  if (written === null) throw new Error('A backup was cancelled, although nobody was asked');
  if ('problem' in written) return { trouble: { kind: 'file', ...written } };
  const { place } = written;
  const unlike = await readBack(project, folder, place, snapshot);
  const isOvertaken = project.state().withdrawals.length !== snapshot.withdrawals;
  if (unlike || isOvertaken) await folder.remove([place]);
  if (isOvertaken) return writeBackup(project, folder, making);
  return unlike ? { trouble: unlike } : { name: place, facts: snapshot.facts };
}

/** Why a backup that was just written is not what was to be written; `null` if it is. */
async function readBack(
  project: OpenProject,
  folder: BackupFolder,
  place: string,
  { content, facts }: Snapshot,
): Promise<BackupTrouble | null> {
  const read = await folder.read(place);
  if (read === null) return { kind: 'not_read_back', place };
  if ('problem' in read) return { kind: 'file', problem: read.problem, place: read.place };
  const opened = await project.unseal(new Uint8Array(read.bytes));
  const isTheSame =
    !('problem' in opened) &&
    opened.facts.copyId === facts.copyId &&
    opened.facts.lastSeq === facts.lastSeq &&
    sameBytes(opened.content, content);
  return isTheSame ? null : { kind: 'not_read_back', place };
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
