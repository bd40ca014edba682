import type { FileProblem, FolderFile } from '../../../electron/contract.ts';
import type { BackupFolder } from '../../desktop/desktop.ts';
import type { Change } from '../../domain/coding/change.ts';
import { backupEnding } from '../../domain/exchange/backup-name.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { readSealedHead, type SealedFileFacts, type SealedFileProblem } from '../../storage/vault/sealed-file.ts';
import type { Vault } from '../../storage/vault/vault.ts';

/**
 * When the ways in were set that a backup opens with elsewhere, where they are not those of now; in milliseconds since 1970.
 */
export interface EarlierWays {
  /** `null`: the project had no passphrase then; absent: it is still the same. */
  readonly passphraseOf?: number | null;
  /** Absent: it is still the same. */
  readonly recoveryCodeOf?: number;
}

/** A backup in the folder, as far as its beginning tells. */
export interface ListedBackup {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** When it was made; of one that does not open, when the file was last written. Milliseconds since 1970. */
  readonly at: number;
  /** Milliseconds since 1970, as the file system says. */
  readonly modifiedAt: number;
  readonly content:
    | {
        readonly facts: SealedFileFacts;
        readonly earlierWays: EarlierWays | null;
        /** True if the project of now has grown out of it; false if it was left behind by a restore. */
        readonly isPast: boolean;
      }
    | { readonly problem: SealedFileProblem };
}

/** The folder of backups as it was read, or why it could not be. `place`: as the user knows it. */
export type ListedBackups =
  | { readonly place: string; readonly isUsersChoice: boolean; readonly backups: readonly ListedBackup[] }
  | { readonly problem: FileProblem; readonly place: string };

/** The backups of this entry in the list of projects, the newest first. */
export async function readBackups(project: OpenProject, folder: BackupFolder): Promise<ListedBackups> {
  const listed = await folder.list(backupEnding(project.id));
  if ('problem' in listed) return listed;
  const now = { vault: await project.vault(), changes: await project.history() };
  const backups = await Promise.all(listed.files.map((file) => readBackup(project, now, file)));
  return { ...listed, backups: backups.sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1)) };
}

interface Present {
  readonly vault: Vault;
  readonly changes: readonly Change[];
}

async function readBackup(project: OpenProject, now: Present, file: FolderFile): Promise<ListedBackup> {
  const { name, size, modifiedAt } = file;
  const bytes = new Uint8Array(file.head);
  const facts = await project.sealedFacts(bytes);
  if ('problem' in facts) return { name, size, modifiedAt, at: modifiedAt, content: facts };
  const head = readSealedHead(bytes);
  const earlierWays = 'problem' in head ? null : earlierWaysIn(head.vault, now.vault);
  return {
    name,
    size,
    modifiedAt,
    at: facts.madeAt,
    content: { facts, earlierWays, isPast: isPast(facts, now.changes) },
  };
}

/** The history goes on over a restore, which leaves behind all that is before it. */
function isPast({ lastSeq, copyId }: SealedFileFacts, changes: readonly Change[]): boolean {
  const last = changes.findLastIndex((change) => change.seq === lastSeq && change.copyId === copyId);
  return last >= 0 && changes.slice(last + 1).every(({ label }) => label !== 'restore_backup');
}

/** How the ways into a backup differ from those of now; `null` if they do not. */
function earlierWaysIn(then: Vault, now: Vault): EarlierWays | null {
  const passphraseOf = then.passphrase?.setAt ?? null;
  const ways: EarlierWays = {
    ...(passphraseOf === (now.passphrase?.setAt ?? null) ? {} : { passphraseOf }),
    ...(then.recovery.setAt === now.recovery.setAt ? {} : { recoveryCodeOf: then.recovery.setAt }),
  };
  return Object.keys(ways).length === 0 ? null : ways;
}
