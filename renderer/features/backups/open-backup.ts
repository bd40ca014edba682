import type { Dataset } from '../../domain/coding/dataset.ts';
import { withoutWithdrawn } from '../../domain/exchange/without-withdrawn.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import {
  openSealedFile,
  type SealedFileProblem,
  type SealedFileReason,
  unlockSealedFile,
} from '../../storage/vault/sealed-file.ts';
import type { Opener } from '../../storage/vault/vault.ts';
import { copyProblemSentence } from '../../words/copy-words.ts';
import { sealedFileProblemSentence } from '../../words/sealed-file-problems.ts';
import { readCopyInWorker } from '../../workers/import-copy-in-worker.ts';

/** A backup or copy of the open project, opened and checked in full. */
export interface OpenedBackup {
  readonly name: string;
  /** When it was made; milliseconds since 1970. */
  readonly at: number;
  /** `copy`: made for carrying or keeping, and perhaps of what one person could see. */
  readonly reason: SealedFileReason;
  /** Without the cases that were withdrawn since. */
  readonly dataset: Dataset;
  /** How many cases it held that were withdrawn since. */
  readonly withdrawn: number;
}

/** `locked`: it is sealed with another key and opens with its own passphrase or recovery code. */
export type OpeningOutcome =
  | { readonly opened: OpenedBackup }
  | { readonly locked: Uint8Array<ArrayBuffer> }
  | { readonly sentence: string };

/** Opens a file with the project's own key; copies of before, which are not sealed, open too. */
export async function openBackup(
  project: OpenProject,
  name: string,
  file: Uint8Array<ArrayBuffer>,
): Promise<OpeningOutcome> {
  const unsealed = await project.unseal(file);
  if (!('problem' in unsealed)) return readContent(project, name, unsealed.content, unsealed.facts.reason);
  if (unsealed.problem.code === 'other_key') return { locked: file };
  if (unsealed.problem.code === 'not_sealed') return readContent(project, name, file, 'copy');
  return { sentence: sealedFileProblemSentence(unsealed.problem) };
}

/** Opens a file of another key with what its user offers; a wrong offer is a problem and can be corrected. */
export async function unlockBackup(
  project: OpenProject,
  name: string,
  file: Uint8Array<ArrayBuffer>,
  opener: Opener,
): Promise<OpeningOutcome | { readonly problem: SealedFileProblem }> {
  const unlocked = await unlockSealedFile(file, opener);
  if ('problem' in unlocked) return unlocked;
  const unsealed = await openSealedFile(file, unlocked.key);
  if ('problem' in unsealed) return { sentence: sealedFileProblemSentence(unsealed.problem) };
  return readContent(project, name, unsealed.content, unsealed.facts.reason);
}

async function readContent(
  project: OpenProject,
  name: string,
  content: Uint8Array<ArrayBuffer>,
  reason: SealedFileReason,
): Promise<OpeningOutcome> {
  const read = await readCopyInWorker(content);
  if ('problem' in read) return { sentence: copyProblemSentence(read.problem, name) };
  const { project: present, withdrawals } = project.state();
  if (read.dataset.project.id !== present.id) {
    return {
      sentence: `This file holds another project, ‘${read.dataset.project.label}’. It cannot be restored into this one: open it as a project of its own, from the list of projects.`,
    };
  }
  const dataset = await withoutWithdrawn(read.dataset, withdrawals);
  const withdrawn = read.dataset.cases.length - dataset.cases.length;
  return { opened: { name, at: read.savedAt, reason, dataset, withdrawn } };
}
