import type { Problem } from '../../../codebook/problem.ts';
import type { Opener, Vault, VaultKey, VaultProblem } from './vault.ts';

/** Why a file was made: on demand, for moving and keeping, or by itself. */
export type SealedFileReason =
  | 'copy'
  | 'close'
  | 'interval'
  | 'before_import'
  | 'before_restore'
  | 'before_upgrade'
  | 'before_bulk_act'
  | 'on_demand';

/** What a sealed file says of its content before that is opened in full. It is sealed itself. */
export interface SealedFileFacts {
  /** Milliseconds since 1970, UTC. */
  readonly madeAt: number;
  readonly appVersion: string;
  readonly reason: SealedFileReason;
  readonly projectId: string;
  readonly copyId: string;
  readonly label: string;
  readonly cases: number;
  readonly narratives: number;
  readonly codings: number;
  readonly coders: readonly string[];
  /** `seq` of the newest change it holds. */
  readonly lastSeq: number;
}

/** Why a sealed file does not open. `renderer/words/sealed-file-problems.ts` has a sentence for each. */
export type SealedFileProblem =
  | Problem<'not_sealed' | 'damaged' | 'newer_version' | 'too_large' | 'other_key'>
  | VaultProblem;

/** The readable beginning of a sealed file: the ways in, and when it was made. */
export interface SealedHead {
  /** Without the machine's slot: the file opens anywhere, by passphrase or recovery code. */
  readonly vault: Vault;
  readonly madeAt: number;
}

/** How many bytes from the beginning of a sealed file `readSealedHead` and `readSealedFacts` need at most. */
export const sealedHeadBytes = 16 * 1024;

/**
 * One file of a whole project: a readable head with the vault's ways in, the facts and the content sealed with the data
 * key and bound to the head. The content is compressed first.
 */
export async function sealFile(
  _content: Uint8Array<ArrayBuffer>,
  _facts: SealedFileFacts,
  _vault: Vault,
  _key: VaultKey,
): Promise<Uint8Array<ArrayBuffer>> {
  throw new Error('not written yet');
}

/** The head, from the whole file or its first `sealedHeadBytes`. Never throws, whatever the bytes. */
export function readSealedHead(_bytes: Uint8Array): SealedHead | { readonly problem: SealedFileProblem } {
  throw new Error('not written yet');
}

/** The facts, from the whole file or its first `sealedHeadBytes`, with the key of its vault. Never throws. */
export async function readSealedFacts(
  _bytes: Uint8Array<ArrayBuffer>,
  _key: VaultKey,
): Promise<SealedFileFacts | { readonly problem: SealedFileProblem }> {
  throw new Error('not written yet');
}

/** The content and facts of a whole file, with the key of its vault. Never throws, whatever the bytes. */
export async function openSealedFile(
  _bytes: Uint8Array<ArrayBuffer>,
  _key: VaultKey,
): Promise<
  | { readonly content: Uint8Array<ArrayBuffer>; readonly facts: SealedFileFacts }
  | { readonly problem: SealedFileProblem }
> {
  throw new Error('not written yet');
}

/** The key of a file's own vault, by passphrase or recovery code. */
export async function unlockSealedFile(
  _bytes: Uint8Array<ArrayBuffer>,
  _opener: Opener,
): Promise<{ readonly key: VaultKey } | { readonly problem: SealedFileProblem }> {
  throw new Error('not written yet');
}
