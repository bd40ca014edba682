import type { BackupFolder } from '../../desktop/desktop.ts';
import type { Dataset } from '../../domain/coding/dataset.ts';
import { hasCase, type WithdrawnBy, withdrawCase } from '../../domain/coding/withdraw-case.ts';
import { factsOfDataset } from '../../storage/facts-of-dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { SealedFileFacts } from '../../storage/vault/sealed-file.ts';
import { writeCopyInWorker } from '../../workers/export-copy-in-worker.ts';
import { readCopyInWorker } from '../../workers/import-copy-in-worker.ts';
import type { BackupRefusal, BackupResult } from './backup-withdrawal.ts';

/** Which case is to go, and on whose word. */
export interface CaseWithdrawal extends WithdrawnBy {
  readonly caseId: string;
}

interface OpenedBackup {
  readonly dataset: Dataset;
  readonly facts: SealedFileFacts;
  /** Of the copy inside. */
  readonly savedAt: number;
}

/**
 * Takes a case out of one backup: opens it, and if it holds the case writes it anew without it, reads the new one back,
 * and only then removes the old one. The new one keeps the time, version and reason of the old. A backup that cannot be
 * opened or written is left as it is, and the answer says why.
 */
export async function withdrawFromBackup(
  project: OpenProject,
  folder: BackupFolder,
  name: string,
  { caseId, ...by }: CaseWithdrawal,
): Promise<BackupResult> {
  const left = (refusal: BackupRefusal): BackupResult => ({ outcome: 'left', name, refusal });
  const opened = await openBackup(project, folder, name);
  if ('kind' in opened) return left(opened);
  if (!hasCase(opened.dataset, caseId)) return { outcome: 'without_case', name };
  const { dataset } = withdrawCase(opened.dataset, caseId, by);
  const written = await writeAnew(project, folder, name, { ...opened, dataset });
  if (typeof written !== 'string') return left(written);
  const again = await openBackup(project, folder, written);
  if ('kind' in again || hasCase(again.dataset, caseId)) {
    await folder.remove([written]);
    return left({ kind: 'not_read_back' });
  }
  const removed = await folder.remove([name]);
  if (removed && 'problem' in removed) return left({ kind: 'file', ...removed });
  return { outcome: 'rewritten', name, newName: written };
}

async function openBackup(
  project: OpenProject,
  folder: BackupFolder,
  name: string,
): Promise<OpenedBackup | BackupRefusal> {
  const read = await folder.read(name);
  if (read === null) return { kind: 'file', problem: 'missing', place: name };
  if ('problem' in read) return { kind: 'file', problem: read.problem, place: read.place };
  const unsealed = await project.unseal(new Uint8Array(read.bytes));
  if ('problem' in unsealed) return { kind: 'sealed', problem: unsealed.problem };
  const copy = await readCopyInWorker(unsealed.content);
  if ('problem' in copy) return { kind: 'copy', problem: copy.problem };
  return { dataset: copy.dataset, facts: unsealed.facts, savedAt: copy.savedAt };
}

/** Answers with the name that the new file has got: the folder never writes over the old one. */
async function writeAnew(
  project: OpenProject,
  folder: BackupFolder,
  name: string,
  { dataset, facts, savedAt }: OpenedBackup,
): Promise<string | BackupRefusal> {
  const { madeAt, appVersion, reason } = facts;
  const content = await writeCopyInWorker(dataset, { savedAt, appVersion });
  const bytes = await project.seal(content, factsOfDataset(dataset, { madeAt, appVersion, reason }));
  const written = await folder.write({ name, bytes });
  if (written === null) throw new Error('A backup was cancelled, although nobody was asked');
  return 'problem' in written ? { kind: 'file', ...written } : written.place;
}
