import type { FileProblem } from '../../../electron/contract.ts';
import type { CopyProblem } from '../../domain/exchange/copy/copy-file.ts';
import type { SealedFileProblem } from '../../storage/vault/sealed-file.ts';

/** Why a case could not be taken out of a backup. */
export type BackupRefusal =
  | { readonly kind: 'file'; readonly problem: FileProblem; readonly place: string }
  | { readonly kind: 'sealed'; readonly problem: SealedFileProblem }
  | { readonly kind: 'copy'; readonly problem: CopyProblem }
  /** The new backup did not read back as it was written, so the old one was left. */
  | { readonly kind: 'not_read_back' };

/** What became of one backup. `left`: it is as it was, and may hold the case. */
export type BackupResult =
  | { readonly outcome: 'rewritten'; readonly name: string; readonly newName: string }
  | { readonly outcome: 'without_case'; readonly name: string }
  | { readonly outcome: 'left'; readonly name: string; readonly refusal: BackupRefusal };

/** What became of the folder of backups: `null` where there is none. */
export type FolderResult =
  | { readonly place: string; readonly backups: readonly BackupResult[] }
  | { readonly problem: FileProblem; readonly place: string }
  | null;
