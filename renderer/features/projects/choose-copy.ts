import type { Desktop } from '../../desktop/desktop.ts';
import type { Dataset } from '../../domain/coding/dataset.ts';
import { openSealedFile, readSealedHead, type SealedHead, unlockSealedFile } from '../../storage/vault/sealed-file.ts';
import { copyProblemSentence } from '../../words/copy-words.ts';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { sealedFileProblemSentence } from '../../words/sealed-file-problems.ts';
import { readCopyInWorker } from '../../workers/import-copy-in-worker.ts';
import type { TypedOpener } from './unlock-form.tsx';

/** A copy or backup that was chosen and is still sealed. */
export interface SealedCopy {
  readonly kind: 'sealed';
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly head: SealedHead;
}

/** A copy that was read and is not yet a project. */
export interface ReadCopy {
  readonly kind: 'read';
  readonly dataset: Dataset;
  /** Milliseconds since 1970, UTC. */
  readonly savedAt: number;
  /** What opened it, if a passphrase did. */
  readonly passphrase: string | null;
}

export type ChosenCopy = SealedCopy | ReadCopy;

/** Asks for a copy or backup. One made before copies were sealed is read at once. `null`: the user cancelled. */
export async function chooseCopy(desktop: Desktop): Promise<ChosenCopy | { readonly sentence: string } | null> {
  const chosen = await desktop.chooseFile('copy');
  if (!chosen) return null;
  if ('problem' in chosen) return { sentence: fileProblemSentence(chosen.problem, chosen.place) };
  const { name } = chosen;
  const bytes = new Uint8Array(chosen.bytes);
  const head = readSealedHead(bytes);
  if (!('problem' in head)) return { kind: 'sealed', name, bytes, head };
  if (head.problem.code !== 'not_sealed') return { sentence: `‘${name}’: ${sealedFileProblemSentence(head.problem)}` };
  const read = await readCopyInWorker(bytes);
  if ('problem' in read) return { sentence: `‘${name}’: ${copyProblemSentence(read.problem, name)}` };
  return { kind: 'read', dataset: read.dataset, savedAt: read.savedAt, passphrase: null };
}

/** Opens a sealed copy with what was typed, and checks all that it holds; or says why not. */
export async function openSealedCopy(
  { bytes }: SealedCopy,
  opener: TypedOpener,
): Promise<ReadCopy | { readonly sentence: string }> {
  const unlocked = await unlockSealedFile(bytes, opener);
  if ('problem' in unlocked) return { sentence: sealedFileProblemSentence(unlocked.problem) };
  const opened = await openSealedFile(bytes, unlocked.key);
  if ('problem' in opened) return { sentence: sealedFileProblemSentence(opened.problem) };
  const read = await readCopyInWorker(opened.content);
  if ('problem' in read) return { sentence: copyProblemSentence(read.problem) };
  const passphrase = opener.kind === 'passphrase' ? opener.passphrase : null;
  return { kind: 'read', dataset: read.dataset, savedAt: read.savedAt, passphrase };
}
