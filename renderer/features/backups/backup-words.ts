import type { SealedFileReason } from '../../storage/vault/sealed-file.ts';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { longDate } from '../../words/moment-words.ts';
import { storageProblemSentence } from '../../words/storage-problems.ts';
import type { BackupTrouble } from './backup-trouble.ts';
import type { EarlierWays } from './read-backups.ts';

const reasons: Readonly<Record<SealedFileReason, string>> = {
  copy: 'saved copy',
  close: 'on closing',
  interval: 'while working',
  before_import: 'before an import',
  before_restore: 'before a restore',
  before_upgrade: 'before an upgrade',
  before_bulk_act: 'before a change to many records',
  on_demand: 'by hand',
};

/** Why a backup was made, as a few words for a table. */
export function reasonWords(reason: SealedFileReason): string {
  return reasons[reason];
}

/** Why no backup could be made, and what to do. */
export function troubleSentence(trouble: BackupTrouble): string {
  switch (trouble.kind) {
    case 'file':
      return trouble.problem === 'missing'
        ? `The folder for backups, ‘${trouble.place}’, is not there. Plug its drive in, or choose another folder.`
        : fileProblemSentence(trouble.problem, trouble.place);
    case 'storage':
      return storageProblemSentence(trouble.problem);
    case 'not_read_back':
      return `A backup was written and could not be read back as it was (‘${trouble.place}’), so it was removed. The disk may be failing: choose a folder on another one.`;
    case 'unreadable':
      return `No backup was made: the project holds a record that no backup could be opened with again (${trouble.place}). Keep the backups that you have, and tell whoever looks after the program.`;
    case 'unexpected':
      return 'The backup failed through a fault of this program. Save a copy of the project (under Export), and tell whoever looks after the program.';
  }
}

const second = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** `22 Nov 2026, 14:05:09`, local time: what tells two backups apart. `at`: milliseconds since 1970. */
export function secondWords(at: number): string {
  return second.format(at);
}

/** With what a backup opens elsewhere, where that is not what the project opens with now. */
export function earlierWaysSentence({ passphraseOf, recoveryCodeOf }: EarlierWays): string {
  const code = recoveryCodeOf === undefined ? 'the recovery code' : `the recovery code of ${longDate(recoveryCodeOf)}`;
  if (passphraseOf === null) return `Elsewhere it opens only with ${code}: the project had no passphrase then.`;
  const passphrase = passphraseOf === undefined ? 'the passphrase' : `the passphrase of ${longDate(passphraseOf)}`;
  return `Elsewhere it opens with ${passphrase} or ${code}.`;
}

const sizes = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

/** A file's size as people say it: `640 kB`, `3.4 MB`. */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${sizes.format(Math.max(1, bytes / 1000))} kB` : `${sizes.format(bytes / 1_000_000)} MB`;
}
